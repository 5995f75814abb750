namespace Infon.Silo.Storage.Migrations;

/// <summary>A migration as a database remembers it.</summary>
internal sealed class AppliedMigration
{
    /// <summary>Reads all of them, in the order of their numbers.</summary>
    public const string Select = "SELECT name, checksum, applied_at FROM migrations ORDER BY name";

    public string Name { get; init; } = "";

    public string Checksum { get; init; } = "";

    public DateTimeOffset AppliedAt { get; init; }
}

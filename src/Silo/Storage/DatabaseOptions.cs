using System.ComponentModel.DataAnnotations;

namespace Infon.Silo.Storage;

/// <summary>Which database keeps the records.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite, in a file of the data folder.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, version 15 or later.</summary>
    Postgres,
}

/// <summary>The database of the process; bound from <c>Infon:Database</c>.</summary>
public sealed record DatabaseOptions : IValidatableObject
{
    /// <summary>Which database it is. Default Sqlite.</summary>
    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = "Infon:Database:Provider is neither Sqlite nor Postgres.")]
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How Npgsql reaches the PostgreSQL server, such as <c>Host=db;Database=infon;Username=infon;Password=...</c>. Default none.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>How long a start waits for a database that does not answer, in seconds. Default 30.</summary>
    [Range(0, 3600)]
    public int StartSecondsMax { get; init; } = 30;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == DatabaseProvider.Postgres && ConnectionString.Length == 0)
        {
            yield return new("Infon:Database:ConnectionString is empty, and PostgreSQL cannot be reached without.", [nameof(ConnectionString)]);
        }
    }
}

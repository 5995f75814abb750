namespace Infon.Grains.Interfaces.Bots;

/// <summary>Save code as a new version.</summary>
/// <param name="Source">The code.</param>
/// <param name="Note">What the author says about it; null = nothing.</param>
/// <param name="Activate">Whether it plays from now on, if it loads.</param>
/// <param name="Revision">The revision of the bot the version builds on; null = whichever is current.</param>
[GenerateSerializer, Immutable, Alias("save-version")]
public sealed record SaveVersion(
    [property: Id(0)] string? Source,
    [property: Id(1)] string? Note = null,
    [property: Id(2)] bool Activate = false,
    [property: Id(3)] int? Revision = null);

/// <summary>What came of saving code.</summary>
/// <param name="Version">The version that has the code.</param>
/// <param name="IsNew">Whether it was made now; if not, the last version already had the same code.</param>
[GenerateSerializer, Immutable, Alias("saved-version")]
public sealed record SavedVersion([property: Id(0)] VersionView Version, [property: Id(1)] bool IsNew);

/// <summary>Which version of a bot: by number or by id.</summary>
/// <param name="Number">Its number; null = by id.</param>
/// <param name="Id">Its id; null = by number.</param>
[GenerateSerializer, Immutable, Alias("version-key")]
public sealed record VersionKey([property: Id(0)] int? Number, [property: Id(1)] Guid? Id)
{
    /// <summary>Reads a key as it stands in a request; null = it is neither a number nor an id.</summary>
    public static VersionKey? Parse(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) ? new VersionKey(number, null)
        : Guid.TryParseExact(text, "D", out var id) ? new VersionKey(null, id)
        : null;
}

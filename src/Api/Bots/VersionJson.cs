using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Api.Bots;

/// <summary>A version, as the API shows it. What concerns the source is there for those who may read it only.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BotId">The bot.</param>
/// <param name="Number">Its number among the versions of the bot; the first is 1.</param>
/// <param name="Verdict">What its validation came to: ok, faulty (it plays, with errors) or doesNotLoad (it cannot play).</param>
/// <param name="Active">Whether it is the one that plays.</param>
/// <param name="Archived">Whether it is out of sight where versions are chosen.</param>
/// <param name="CreatedAt">When it was saved.</param>
/// <param name="Note">What its author says about it.</param>
/// <param name="SourceHash">The SHA-256 of the source in lower-case hexadecimal.</param>
/// <param name="SourceBytes">The size of the source.</param>
/// <param name="Report">The report of its validation; not in lists.</param>
/// <param name="Source">The source; only where one version is asked for.</param>
public sealed record VersionJson(
    Guid Id, Guid BotId, int Number, Verdict Verdict, bool Active, bool Archived, DateTimeOffset CreatedAt,
    string? Note, string? SourceHash, int? SourceBytes, ReportJson? Report, string? Source)
{
    /// <summary>A version as the API shows it.</summary>
    public static VersionJson Of(VersionView version) => new(
        version.Id.Value, version.Bot.Value, version.Number, version.Verdict, version.IsActive, version.IsArchived, version.CreatedAt,
        version.Inside?.Note, version.Inside?.SourceHash, version.Inside?.SourceBytes,
        version.Inside?.Report is { } report ? ReportJson.Of(report) : null, version.Inside?.Source);
}

/// <summary>A request to save code as a new version.</summary>
/// <param name="Source">The code: Lua in UTF-8, at most 256 KiB.</param>
/// <param name="Note">What you say about it, at most 500 characters.</param>
/// <param name="Activate">Whether it plays from now on, if it loads. The first version that loads does so anyway. Default false.</param>
public sealed record SaveVersionJson(string? Source, string? Note = null, bool Activate = false);

/// <summary>A change of a version: all that can change is whether it is archived.</summary>
/// <param name="Archived">Whether it is out of sight where versions are chosen.</param>
public sealed record ChangeVersionJson(bool Archived);

/// <summary>Code to be validated.</summary>
/// <param name="Source">The code: Lua in UTF-8, at most 256 KiB.</param>
public sealed record ValidateJson(string? Source);

/// <summary>A version of another bot that is nearly the same.</summary>
/// <param name="BotId">The bot.</param>
/// <param name="Name">What it is called.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Version">Its number.</param>
/// <param name="CreatedAt">When it was saved.</param>
public sealed record DuplicateJson(Guid BotId, string Name, Guid OwnerId, Guid VersionId, int Version, DateTimeOffset CreatedAt)
{
    /// <summary>A duplicate as the API shows it.</summary>
    public static DuplicateJson Of(DuplicateView duplicate) => new(
        duplicate.Bot.Value, duplicate.Name, duplicate.Owner.Value, duplicate.Version.Value, duplicate.Number, duplicate.CreatedAt);
}

using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>A version as it is shown.</summary>
/// <param name="Id">Which version.</param>
/// <param name="Bot">Of which bot.</param>
/// <param name="Number">Its number among the versions of the bot; the first is 1.</param>
/// <param name="Verdict">What its validation came to.</param>
/// <param name="IsActive">Whether it is the one that plays.</param>
/// <param name="IsArchived">Whether it is out of sight where versions are chosen.</param>
/// <param name="CreatedAt">When it was saved.</param>
/// <param name="Inside">What is known to those who may read the source; null = whoever asked may not.</param>
[GenerateSerializer, Immutable, Alias("version")]
public sealed record VersionView(
    [property: Id(0)] BotVersionId Id,
    [property: Id(1)] BotId Bot,
    [property: Id(2)] int Number,
    [property: Id(3)] Verdict Verdict,
    [property: Id(4)] bool IsActive,
    [property: Id(5)] bool IsArchived,
    [property: Id(6)] DateTimeOffset CreatedAt,
    [property: Id(7)] VersionInside? Inside);

/// <summary>What only those learn about a version who may read its source.</summary>
/// <param name="Note">What its author says about it; may be empty.</param>
/// <param name="SourceHash">The SHA-256 of the source in lower-case hexadecimal.</param>
/// <param name="SourceBytes">The size of the source.</param>
/// <param name="Report">The report of its validation; null = not asked for.</param>
/// <param name="Source">The source; null = not asked for.</param>
[GenerateSerializer, Immutable, Alias("version-inside")]
public sealed record VersionInside(
    [property: Id(0)] string Note,
    [property: Id(1)] string SourceHash,
    [property: Id(2)] int SourceBytes,
    [property: Id(3)] TrialReport? Report,
    [property: Id(4)] string? Source);

using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Domain.Bots;

/// <summary>A version of a bot: its code at one time. Nothing of it changes but whether it is archived.</summary>
/// <param name="Id">Which version.</param>
/// <param name="Bot">Of which bot.</param>
/// <param name="Number">Its number among the versions of the bot; the first is 1.</param>
/// <param name="Note">What its author says about it.</param>
/// <param name="SourceHash">The SHA-256 of the source in lower-case hexadecimal.</param>
/// <param name="SourceBytes">The size of the source.</param>
/// <param name="Shape">What is equal in programs that differ in comments, layout and local names only; null = it does not compile.</param>
/// <param name="Verdict">What its validation came to.</param>
/// <param name="CreatedAt">When it was saved.</param>
public sealed record BotVersion(
    BotVersionId Id, BotId Bot, int Number, string Note, string SourceHash, int SourceBytes, string? Shape, Verdict Verdict, DateTimeOffset CreatedAt)
{
    /// <summary>Whether it is out of sight where versions are chosen.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Why it cannot be the active version; null = it can.</summary>
    public RefusalCode? ObjectionToPlaying => Verdict == Verdict.DoesNotLoad ? BotRefusals.VersionInvalid
        : IsArchived ? BotRefusals.VersionArchived : null;
}

/// <summary>Where a fork began.</summary>
/// <param name="Bot">The bot that was forked.</param>
/// <param name="Version">Its version that was copied.</param>
/// <param name="Number">The number of that version.</param>
/// <param name="Owner">Whose it was.</param>
public sealed record ForkOrigin(BotId Bot, BotVersionId Version, int Number, UserId Owner);

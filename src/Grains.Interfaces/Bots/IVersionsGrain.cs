using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>Reads the versions of bots: any number of workers, each answer one or two indexed queries.</summary>
[Alias("versions-grain")]
public interface IVersionsGrain : IGrainWithIntegerKey
{
    /// <summary>The versions of a bot, the last first.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="bot">Which bot.</param>
    /// <param name="isArchived">Only versions that are in the archive, or only those that are not; null = all.</param>
    /// <param name="page">Which part of the list.</param>
    [Alias("list")]
    Task<Outcome<PageOf<VersionView>>> List(Caller caller, BotId bot, bool? isArchived, PageRequest page);

    /// <summary>A version with its source and report, as far as the caller may read them.</summary>
    [Alias("get")]
    Task<Outcome<VersionView>> Get(Caller caller, BotId bot, VersionKey version);

    /// <summary>Two versions of a bot with their sources; refused to those who may not read them.</summary>
    [Alias("pair")]
    Task<Outcome<VersionPair>> Pair(Caller caller, BotId bot, VersionKey before, VersionKey after);

    /// <summary>
    /// Versions of other bots that differ from this one in comments, layout and names of locals only, for its owner and for admins. An
    /// owner hears only of bots whose source he may read.
    /// </summary>
    [Alias("duplicates")]
    Task<Outcome<PageOf<DuplicateView>>> Duplicates(Caller caller, BotId bot, VersionKey version, PageRequest page);

    /// <summary>Validates code without saving it.</summary>
    [Alias("validate")]
    Task<Outcome<TrialReport>> Validate(Caller caller, string? source);
}

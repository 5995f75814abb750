using System.Collections.Immutable;
using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Bots;

/// <summary>Where versions are read. They are written together with their bot, see <see cref="IBotStore"/>.</summary>
public interface IVersionStore
{
    /// <summary>A version of a bot; null = it has no such version.</summary>
    Task<BotVersion?> Find(BotId bot, VersionKey version);

    /// <summary>A version of a bot with all that belongs to it; null = it has no such version.</summary>
    Task<StoredVersion?> Read(BotId bot, VersionKey version);

    /// <summary>Whether a bot has a version of that source.</summary>
    Task<bool> Has(BotId bot, string sourceHash);

    /// <summary>The versions of a bot, the last first, and how many there are in all.</summary>
    /// <param name="bot">Which bot.</param>
    /// <param name="isArchived">Only those that are archived, or only those that are not; null = all.</param>
    /// <param name="page">Which part of the list.</param>
    Task<(ImmutableArray<BotVersion> Versions, long Total)> Of(BotId bot, bool? isArchived, PageRequest page);

    /// <summary>Puts a version into the archive or takes it out.</summary>
    Task SetArchived(BotVersionId version, bool isArchived);
}

/// <summary>A version with all that belongs to it.</summary>
/// <param name="Header">The version.</param>
/// <param name="Source">Its source.</param>
/// <param name="Report">The report of its validation.</param>
public sealed record StoredVersion(BotVersion Header, ReadOnlyMemory<byte> Source, TrialReport Report);

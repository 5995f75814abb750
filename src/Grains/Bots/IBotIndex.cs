using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Bots;

/// <summary>Where bots are found without knowing their ids. Deleted bots are not found.</summary>
public interface IBotIndex
{
    /// <summary>The bots that are looked for, and how many there are in all.</summary>
    Task<(ImmutableArray<Bot> Bots, long Total)> Search(BotSearch search, PageRequest page);

    /// <summary>What a bot was forked from, and that from, and so on; the nearest first.</summary>
    Task<ImmutableArray<AncestorView>> Ancestors(BotId bot);

    /// <summary>What can be counted of a bot.</summary>
    Task<BotStats> Stats(BotId bot);

    /// <summary>Versions of other bots of the same shape, and how many there are in all.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="except">A bot that is left out.</param>
    /// <param name="reader">Only bots whose source this user may read; null = all.</param>
    /// <param name="page">Which part of the list.</param>
    Task<(ImmutableArray<DuplicateView> Duplicates, long Total)> OfShape(string shape, BotId except, UserId? reader, PageRequest page);
}

using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Matches;

/// <summary>Where matches are found without knowing their ids.</summary>
public interface IMatchIndex
{
    /// <summary>The matches that are looked for, the last first, and how many there are in all.</summary>
    Task<(ImmutableArray<MatchRecord> Matches, long Total)> Search(MatchSearch search, PageRequest page);
}

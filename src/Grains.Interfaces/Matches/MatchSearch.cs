using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;

namespace Infon.Grains.Interfaces.Matches;

/// <summary>Which matches are looked for; null = whichever.</summary>
[GenerateSerializer, Immutable, Alias("match-search")]
public sealed record MatchSearch
{
    /// <summary>In which a bot takes part.</summary>
    [Id(0)]
    public BotId? Bot { get; init; }

    /// <summary>In which a version of a bot takes part.</summary>
    [Id(1)]
    public BotVersionId? Version { get; init; }

    /// <summary>In which a bot of a user takes part.</summary>
    [Id(2)]
    public UserId? Owner { get; init; }

    /// <summary>Of a format.</summary>
    [Id(3)]
    public MatchFormat? Format { get; init; }

    /// <summary>That are that far.</summary>
    [Id(4)]
    public MatchStatus? Status { get; init; }

    /// <summary>At what speed.</summary>
    [Id(5)]
    public MatchPace? Pace { get; init; }

    /// <summary>Whether they move ratings.</summary>
    [Id(6)]
    public bool? IsRated { get; init; }
}

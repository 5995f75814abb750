using System.Collections.Immutable;
using Infon.Domain.Ratings;

namespace Infon.Domain.Matches;

/// <summary>A kind of match that can be asked for.</summary>
public enum MatchFormat : byte
{
    /// <summary>Two bots: 1v1.</summary>
    Duel = 0,

    /// <summary>Five bots, every one for itself: ffa5.</summary>
    FreeForAll = 1,

    /// <summary>Two named teams of two bots: 2v2.</summary>
    TeamDuel = 2,
}

/// <summary>What is to be known about the formats.</summary>
public static class MatchFormats
{
    private static readonly ImmutableArray<string> Names = ["1v1", "ffa5", "2v2"];

    private static readonly ImmutableArray<string> Modes = ["1v1", "ffa5", "team2v2"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<MatchFormat> All { get; } = [MatchFormat.Duel, MatchFormat.FreeForAll, MatchFormat.TeamDuel];

    /// <summary>What it is called by people and in requests.</summary>
    public static string NameOf(this MatchFormat format) => Names[(int)format];

    /// <summary>What the engine calls its mode.</summary>
    public static string ModeOf(this MatchFormat format) => Modes[(int)format];

    /// <summary>How many bots take part.</summary>
    public static int SeatsOf(this MatchFormat format) => format switch
    {
        MatchFormat.Duel => 2,
        MatchFormat.FreeForAll => 5,
        _ => 4,
    };

    /// <summary>The ladder its rated matches count for.</summary>
    public static RatedFormat LadderOf(this MatchFormat format) => (RatedFormat)format;

    /// <summary>The format of that name; null = there is none.</summary>
    public static MatchFormat? Parse(string? name) => Names.IndexOf(name ?? "") is >= 0 and var index ? (MatchFormat)index : null;
}

using System.Globalization;
using Infon.Cli.Matches;
using Infon.Engine.Bots;
using Infon.Engine.Matches;
using Infon.Engine.Randomness;

namespace Infon.Cli.Gauntlets;

/// <summary>Who plays whom, where and how often; everything about pair n follows from n.</summary>
internal sealed record GauntletPlan
{
    /// <summary>Whose strength is in question.</summary>
    public required BotProgram Challenger { get; init; }

    /// <summary>Whom it plays, in turn.</summary>
    public required IReadOnlyList<BotProgram> Rivals { get; init; }

    /// <summary>Where they play: every rival on every map in turn.</summary>
    public required IReadOnlyList<IArena> Maps { get; init; }

    /// <summary>What all luck comes from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The most pairs that are played.</summary>
    public required int PairsMax { get; init; }

    /// <summary>What may end it earlier; null = nothing.</summary>
    public SequentialTest? Test { get; init; }

    /// <summary>The tick after which a game ends; null = as the mode has it.</summary>
    public int? TicksMax { get; init; }

    /// <summary>Which rival plays a pair.</summary>
    public int RivalOf(int pair) => pair % Rivals.Count;

    /// <summary>The game of a pair in which the challenger has a seat, 0 or 1.</summary>
    public MatchSpec Game(int pair, int seat)
    {
        var (rival, round) = (Rivals[RivalOf(pair)], pair / Rivals.Count);
        BotProgram[] programs = seat == 0 ? [Challenger, rival] : [rival, Challenger];
        return new MatchSpec
        {
            Mode = MatchMode.Duel,
            Arena = Maps[round % Maps.Count],
            Seed = RandomStream.SeedOf(Seed, string.Create(CultureInfo.InvariantCulture, $"pair {round}")),
            Entrants = Entrants.Of(programs),
            TicksMax = TicksMax,
        };
    }
}

using System.Collections.Immutable;
using Infon.Domain.Ratings;

namespace Infon.Domain.Leaderboards;

/// <summary>How the last games went: the last ten, and the streak.</summary>
/// <param name="Packed">The last games, the latest lowest, two bits each: 0 = none, else one more than the
/// <see cref="GameOutcome"/>.</param>
/// <param name="Streak">Wins in a row; negative = losses in a row; 0 = the last was a draw, or there was none.</param>
public readonly record struct Form(int Packed, int Streak)
{
    /// <summary>How many games are remembered.</summary>
    public const int Length = 10;

    /// <summary>The remembered games, the latest first.</summary>
    public ImmutableArray<GameOutcome> Last
    {
        get
        {
            var games = ImmutableArray.CreateBuilder<GameOutcome>(Length);
            for (var rest = Packed; rest != 0; rest >>= 2)
            {
                games.Add((GameOutcome)((rest & 3) - 1));
            }

            return games.ToImmutable();
        }
    }

    /// <summary>The form after one more game.</summary>
    public Form After(GameOutcome outcome) => new(
        ((Packed << 2) | ((int)outcome + 1)) & ((1 << (2 * Length)) - 1),
        outcome switch
        {
            GameOutcome.Win => Math.Max(Streak, 0) + 1,
            GameOutcome.Loss => Math.Min(Streak, 0) - 1,
            _ => 0,
        });

    /// <summary>Whether it wins and wins.</summary>
    public bool IsRising(LeaderboardOptions options) => Streak >= options.RisingWins;
}

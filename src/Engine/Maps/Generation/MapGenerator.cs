using System.Globalization;
using Infon.Engine.Maps.Fairness;
using Infon.Engine.Options;
using Infon.Engine.Randomness;

namespace Infon.Engine.Maps.Generation;

/// <summary>Makes maps out of a seed: fair, connected and as large as the number of players asks for.</summary>
public static class MapGenerator
{
    /// <summary>The fewest players a map is made for.</summary>
    public const int PlayersMin = 2;

    private const int RockPercentMost = 46, AttemptsMax = 64;

    /// <summary>Makes the map that belongs to a number of players, a seed and a size; the same for the same.</summary>
    /// <param name="players">2 to 128.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="size">Tiles along the longer edge; made larger or smaller where the players or the limits of maps ask for it; null = what suits the players.</param>
    public static Map Generate(int players, ulong seed, int? size = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, PlayersMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, GameLimits.Large.Players);
        var tryMake = MakerFor(players, size);
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var random = RandomStream.Named(seed, string.Create(CultureInfo.InvariantCulture, $"map for {players}, attempt {attempt}"));
            if (tryMake(random, RockPercentMost * (AttemptsMax - attempt) / AttemptsMax) is { } canvas)
            {
                var map = Finish(canvas, players, seed, random);
                if (MapFairness.Measure(map).IsFair)
                {
                    return map;
                }
            }
        }

        throw new InvalidOperationException($"no fair map for {players} players came of the seed {seed}");
    }

    /// <summary>What makes one attempt out of randomness and a share of rock.</summary>
    private static Func<RandomStream, int, MapCanvas?> MakerFor(int players, int? size)
    {
        if (players is 2 or 4)
        {
            return (random, rockPercent) =>
            {
                var edge = Math.Clamp(size ?? (players == 2 ? random.Between(39, 55) : random.Between(45, 63)), CaveMaker.SizeMin, Terrain.World.SideMax);
                return CaveMaker.TryMake(players, random, (edge - 1) | 1, rockPercent);
            };
        }

        var (least, good) = RosetteMaker.Sizes(players);
        var odd = (Math.Clamp(size ?? good, least, Terrain.World.SideMax) - 1) | 1;
        var circle = RosetteMaker.CircleFor(players, odd);
        return (random, rockPercent) => RosetteMaker.TryMake(circle, random, odd, rockPercent);
    }

    private static Map Finish(MapCanvas canvas, int players, ulong seed, RandomStream random)
    {
        var draft = canvas.Draft;
        draft.Name = string.Create(CultureInfo.InvariantCulture, $"Generated {players} {seed}");
        draft.Author = "Infon";
        (draft.PlayersMin, draft.PlayersMax) = (players, players);
        draft.Modes = players switch
        {
            2 => MapModes.Duel,
            4 => MapModes.Team2v2,
            5 => MapModes.Ffa5,
            > 8 => MapModes.Large,
            _ => MapModes.None,
        };
        draft.Theme = (MapTheme)random.Below(3);
        return new Map(draft);
    }
}

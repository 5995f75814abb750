using System.Collections.Immutable;
using System.Text;
using Infon.Engine.Creatures;
using Infon.Engine.Frames;
using Infon.Engine.Terrain;

namespace Infon.Engine.Replays.Stories;

/// <summary>A tick drawn in ASCII, two characters a tile.</summary>
public static class Board
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>What the characters mean.</summary>
    public static ImmutableArray<string> Legend { get; } =
    [
        "Ar Af Ay = a runner, fatty or flyer of player A; A3 = three creatures of player A; *4 = four creatures of several players",
        "[] = the hill; 1 to 9 before a dot = food on the ground in thousands, 0 = less than one thousand",
        "## = rock, ~~ = water, ^^ = lava, blank = nothing; coordinates are tiles",
    ];

    /// <summary>The letter of a player.</summary>
    public static char LetterOf(int player) => player < Letters.Length ? Letters[player] : '?';

    /// <summary>The letter of a type of creature.</summary>
    public static char LetterOf(CreatureType type) => type switch
    {
        CreatureType.Runner => 'r',
        CreatureType.Fatty => 'f',
        _ => 'y',
    };

    /// <summary>The rows of the board, with the numbers of columns above and of rows before them.</summary>
    public static IEnumerable<string> Draw(FrameState state)
    {
        var creatures = CreaturesByTile(state);
        yield return "    " + string.Concat(Enumerable.Range(0, state.Width).Select(x => x % 5 == 0 ? $"{x,-2}" : "  ")).TrimEnd();
        for (var y = 0; y < state.Height; y++)
        {
            var row = new StringBuilder($"{y,3} ");
            for (var x = 0; x < state.Width; x++)
            {
                row.Append(creatures.TryGetValue((x, y), out var here) ? CellOf(here) : CellOf(state, x, y));
            }

            yield return row.ToString().TrimEnd();
        }
    }

    private static Dictionary<(int X, int Y), List<CreatureFrame>> CreaturesByTile(FrameState state)
    {
        var byTile = new Dictionary<(int X, int Y), List<CreatureFrame>>();
        foreach (ref readonly var creature in state.Creatures)
        {
            if (creature.Lives)
            {
                var tile = (Tiles.Of(creature.X), Tiles.Of(creature.Y));
                if (!byTile.TryGetValue(tile, out var here))
                {
                    byTile[tile] = here = [];
                }

                here.Add(creature);
            }
        }

        return byTile;
    }

    private static string CellOf(List<CreatureFrame> here)
    {
        if (here is [var only])
        {
            return $"{LetterOf(only.Player)}{LetterOf(only.Type)}";
        }

        var owner = here.TrueForAll(creature => creature.Player == here[0].Player) ? LetterOf(here[0].Player) : '*';
        return here.Count <= 9 ? $"{owner}{here.Count}" : $"{owner}+";
    }

    private static string CellOf(FrameState state, int x, int y)
    {
        if ((x, y) == (state.HillX, state.HillY))
        {
            return "[]";
        }

        if (state.IsPlain(x, y))
        {
            var food = state.Food[(y * state.Width) + x];
            return food > 0 ? $"{food / 1000}." : " .";
        }

        return state.PictureAt(x, y) switch
        {
            TilePicture.Water => "~~",
            TilePicture.Lava => "^^",
            TilePicture.None => "  ",
            _ => "##",
        };
    }
}

using System.Globalization;
using System.Text;
using Infon.Engine.Games;
using Infon.Engine.Terrain;

namespace Infon.Cli.Matches;

/// <summary>A game as coloured half blocks: two tiles in a character, or more when the map is larger than the room for it.</summary>
internal sealed class LiveCanvas
{
    private const byte HillColour = 226;

    /// <summary>Easily told apart on green, white and yellow ground.</summary>
    private static readonly byte[] PlayerColours = [196, 21, 201, 51, 208, 93, 15, 88, 27, 213, 37, 130, 57, 160, 45, 199];

    private static readonly byte[] FoodColours = [22, 28, 34, 40, 46];

    private readonly StringBuilder _text = new();
    private readonly byte[] _pixels;
    private readonly int _width;
    private readonly int _height;
    private readonly int _tilesPerPixel;

    /// <summary>A canvas for worlds of a size that takes at most so many characters.</summary>
    public LiveCanvas(World world, int columnsMax, int linesMax)
    {
        _tilesPerPixel = Math.Max(1, Math.Max(Ceiling(world.Width, Math.Max(columnsMax, 1)), Ceiling(world.Height, Math.Max(2 * linesMax, 2))));
        _width = Ceiling(world.Width, _tilesPerPixel);
        _height = Ceiling(world.Height, _tilesPerPixel);
        _pixels = new byte[_width * _height];
    }

    /// <summary>Characters from left to right.</summary>
    public int Columns => _width;

    /// <summary>Characters from top to bottom.</summary>
    public int Lines => Ceiling(_height, 2);

    /// <summary>The terminal's number for the colour of a player.</summary>
    public static byte ColourOf(int player) => PlayerColours[player % PlayerColours.Length];

    /// <summary>Takes the picture of a game.</summary>
    public void Draw(Game game)
    {
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                _pixels[(y * _width) + x] = ColourOf(game.World, x * _tilesPerPixel, y * _tilesPerPixel);
            }
        }

        Put(game.World.HillX, game.World.HillY, HillColour);
        for (var slot = 0; slot < game.Creatures.SlotEnd; slot++)
        {
            ref readonly var creature = ref game.Creatures[slot];
            if (creature.Lives)
            {
                Put(Tiles.Of(creature.X), Tiles.Of(creature.Y), ColourOf(creature.Player));
            }
        }
    }

    /// <summary>One line of characters with their colours.</summary>
    public string Line(int line)
    {
        _text.Clear();
        var (lastUpper, lastLower) = (-1, -1);
        for (var x = 0; x < _width; x++)
        {
            var upper = _pixels[(2 * line * _width) + x];
            var lower = (2 * line) + 1 < _height ? _pixels[(((2 * line) + 1) * _width) + x] : (byte)0;
            if (upper != lastUpper)
            {
                _text.Append(CultureInfo.InvariantCulture, $"\u001b[38;5;{upper}m");
            }

            if (lower != lastLower)
            {
                _text.Append(CultureInfo.InvariantCulture, $"\u001b[48;5;{lower}m");
            }

            (lastUpper, lastLower) = (upper, lower);
            _text.Append('▀');
        }

        return _text.Append("\u001b[0m").ToString();
    }

    private static int Ceiling(int number, int by) => (number + by - 1) / by;

    private static byte ColourOf(World world, int tileX, int tileY)
    {
        if (world.FoodAt(tileX, tileY) is var food and > 0)
        {
            return FoodColours[Math.Min(food / 2000, FoodColours.Length - 1)];
        }

        return world.PictureAt(tileX, tileY) switch
        {
            TilePicture.Plain or TilePicture.Hill => 65,
            TilePicture.Border or TilePicture.None => 234,
            TilePicture.SnowSolid => 250,
            TilePicture.SnowPlain => 255,
            TilePicture.SnowBorder => 247,
            TilePicture.Water => 25,
            TilePicture.Lava => 166,
            TilePicture.Desert => 179,
            _ => 240,
        };
    }

    private void Put(int tileX, int tileY, byte colour) =>
        _pixels[(tileY / _tilesPerPixel * _width) + (tileX / _tilesPerPixel)] = colour;
}

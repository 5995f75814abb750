using System.Security.Cryptography;
using System.Text;
using Infon.Engine.Games;
using Infon.Engine.Maps.Text;
using Infon.Engine.Matches;
using Infon.Engine.Terrain;

namespace Infon.Engine.Maps;

/// <summary>A place to play: ground and rock, where players begin, where the hill is and where food comes from.</summary>
/// <remarks>Comes from <see cref="MapParser"/> or from the generator, both of which see to it that it can be played. Two maps are equal when
/// their canonical texts are.</remarks>
public sealed class Map : IArena, IEquatable<Map>
{
    private readonly Surface[] _surfaces;
    private readonly ushort[] _food;
    private readonly Lazy<MapParts> _parts;
    private readonly Lazy<string> _text;
    private readonly Lazy<string> _hash;

    internal Map(MapDraft draft)
    {
        Name = draft.Name;
        Author = draft.Author;
        PlayersMin = draft.PlayersMin;
        PlayersMax = draft.PlayersMax;
        Modes = draft.Modes;
        Symmetry = draft.Symmetry;
        Theme = draft.Theme;
        Width = draft.Width;
        Height = draft.Height;
        Hill = draft.Hill;
        Seats = [.. draft.Zones.Select((zone, number) => new Seat(number, zone.OrderBy(tile => tile.Y).ThenBy(tile => tile.X).ToArray()))];
        Spawners = [.. draft.Spawners];
        _surfaces = [.. draft.Surfaces];
        _food = [.. draft.Food];
        _parts = new Lazy<MapParts>(() => new MapParts(_surfaces, Width));
        _text = new Lazy<string>(() => MapWriter.Write(this));
        _hash = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))));
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Who drew it; empty when nobody says so.</summary>
    public string Author { get; }

    /// <summary>The fewest players it is made for.</summary>
    public int PlayersMin { get; }

    /// <summary>The most players it is made for.</summary>
    public int PlayersMax { get; }

    /// <summary>The kinds of match it is made for.</summary>
    public MapModes Modes { get; }

    /// <summary>How it can be turned and mirrored; it has been checked that this is so.</summary>
    public MapSymmetry Symmetry { get; }

    /// <summary>The pictures it wears.</summary>
    public MapTheme Theme { get; }

    /// <summary>Tiles from left to right.</summary>
    public int Width { get; }

    /// <summary>Tiles from top to bottom.</summary>
    public int Height { get; }

    /// <summary>The tile whose holder is king.</summary>
    public TilePoint Hill { get; }

    /// <summary>Where players begin, by number.</summary>
    public IReadOnlyList<Seat> Seats { get; }

    /// <summary>Where food keeps coming from.</summary>
    public IReadOnlyList<FoodSpawner> Spawners { get; }

    /// <summary>Which ground hangs together.</summary>
    public MapParts Parts => _parts.Value;

    /// <summary>The map as a file, always written the same way.</summary>
    public string Text => _text.Value;

    /// <summary>SHA-256 of <see cref="Text"/> in lower-case hexadecimal.</summary>
    public string Hash => _hash.Value;

    internal ReadOnlySpan<Surface> Surfaces => _surfaces;

    /// <inheritdoc/>
    public (World World, ILevel Level) Open(ulong seed)
    {
        var level = new MapLevel(this, seed);
        return (level.NewWorld(), level);
    }

    /// <summary>What a tile is made of; rock off the map.</summary>
    public Surface SurfaceAt(int tileX, int tileY) => Contains(tileX, tileY) ? _surfaces[(tileY * Width) + tileX] : Surface.Rock;

    /// <summary>Whether ground creatures can stand on a tile; false off the map.</summary>
    public bool IsPlain(int tileX, int tileY) => SurfaceAt(tileX, tileY) == Surface.Ground;

    /// <summary>The food on a tile at the start; 0 off the map.</summary>
    public int FoodAt(int tileX, int tileY) => Contains(tileX, tileY) ? _food[(tileY * Width) + tileX] : 0;

    /// <summary>The picture of a tile.</summary>
    public TilePicture PictureAt(int tileX, int tileY)
    {
        var surface = SurfaceAt(tileX, tileY);
        var atBorder = tileX <= 0 || tileY <= 0 || tileX >= Width - 1 || tileY >= Height - 1;
        return surface == Surface.Ground && Hill == new TilePoint(tileX, tileY) ? TilePicture.Hill : Theme.Picture(surface, atBorder);
    }

    /// <inheritdoc/>
    public bool Equals(Map? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Map);

    /// <inheritdoc/>
    public override int GetHashCode() => (Width << 16) ^ (Height << 8) ^ Spawners.Count;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private bool Contains(int tileX, int tileY) => (uint)tileX < (uint)Width && (uint)tileY < (uint)Height;
}

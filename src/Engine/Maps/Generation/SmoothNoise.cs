using Infon.Engine.Randomness;

namespace Infon.Engine.Maps.Generation;

/// <summary>Random heights that change gently from place to place.</summary>
internal sealed class SmoothNoise
{
    /// <summary>Heights are below this.</summary>
    public const int Top = 1 << 12;

    private const int Side = 64;

    private readonly ushort[] _heights = new ushort[Side * Side];
    private readonly int _spacing;

    /// <summary>Noise whose hills are about <paramref name="spacing"/> (256ths of a tile) apart.</summary>
    public SmoothNoise(RandomStream random, int spacing)
    {
        _spacing = spacing;
        for (var i = 0; i < _heights.Length; i++)
        {
            _heights[i] = (ushort)random.Below(Top);
        }
    }

    /// <summary>The height at a place.</summary>
    public int At(int x, int y)
    {
        var (column, right) = Math.DivRem(x + (_spacing * Side * 8), _spacing);
        var (row, down) = Math.DivRem(y + (_spacing * Side * 8), _spacing);
        var above = Blend(Knot(column, row), Knot(column + 1, row), right);
        var below = Blend(Knot(column, row + 1), Knot(column + 1, row + 1), right);
        return Blend(above, below, down);
    }

    private int Knot(int column, int row) => _heights[((row % Side) * Side) + (column % Side)];

    private int Blend(int from, int to, int part) => from + ((to - from) * part / _spacing);
}

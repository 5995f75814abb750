namespace Infon.Engine.Maps.Fairness;

/// <summary>Walking distances where nothing is in the way.</summary>
internal static class OpenGround
{
    // Steps at rising angles; each two neighbours reach every tile between them in whole numbers of steps.
    private static ReadOnlySpan<int> StepX => [1, 3, 2, 3, 1];

    private static ReadOnlySpan<int> StepY => [0, 1, 1, 2, 1];

    private static ReadOnlySpan<int> Length => [100, 316, 224, 361, 141];

    /// <summary>What <see cref="WalkingDistances"/> measures on open ground.</summary>
    public static int Distance(TilePoint from, TilePoint to)
    {
        var (x, y) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        (x, y) = (Math.Max(x, y), Math.Min(x, y));
        for (var i = 0; ; i++)
        {
            var first = (x * StepY[i + 1]) - (y * StepX[i + 1]);
            var second = (y * StepX[i]) - (x * StepY[i]);
            if (first >= 0 && second >= 0)
            {
                return (first * Length[i]) + (second * Length[i + 1]);
            }
        }
    }
}

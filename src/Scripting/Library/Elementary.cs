namespace Infon.Scripting.Library;

/// <summary>Elementary functions made of additions, multiplications, divisions and roots only, so that every machine gives the same bits.</summary>
/// <remarks>The mathematical library of a machine may round differently on another; an error of a few units in the last place is no harm here.</remarks>
internal static class Elementary
{
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10, Ln10 = 2.302585092994045684;
    private const double HalfPiHigh = 1.57079632673412561417, HalfPiMiddle = 6.07710050630396597660e-11, HalfPiLow = 2.02226624879595063154e-21;

    /// <summary>e to a power: the power is cut to half of ln 2, where a short series is exact enough.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x) || x > 709.8)
        {
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        }

        if (x < -745.2)
        {
            return 0;
        }

        var twos = Math.Round(x / 0.6931471805599453);
        var rest = x - (twos * Ln2High) - (twos * Ln2Low);
        double sum = 1;
        for (var n = 17; n > 0; n--)
        {
            sum = 1 + (rest / n * sum);
        }

        return Math.ScaleB(sum, (int)twos);
    }

    /// <summary>The natural logarithm, by the series of the inverse hyperbolic tangent.</summary>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsInfinity(x))
        {
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
        }

        var exponent = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        double sum = 0;
        for (var n = 23; n > 1; n -= 2)
        {
            sum = (sum + (1.0 / n)) * square;
        }

        return (exponent * Ln2High) + ((exponent * Ln2Low) + (2 * ratio * sum) + (2 * ratio));
    }

    /// <summary>The logarithm to base 10, exact for powers of ten.</summary>
    public static double Log10(double x) => Exactly(x, 10, Log(x) / Ln10);

    /// <summary>The logarithm to any base, exact for its whole powers.</summary>
    public static double LogTo(double x, double numberBase) => Exactly(x, numberBase, Log(x) / Log(numberBase));

    /// <summary>A power; whole exponents by repeated squaring.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (Math.Floor(y) == y && Math.Abs(y) <= 1024)
        {
            var power = Whole(x, (int)Math.Abs(y));
            return y < 0 ? 1 / power : power;
        }

        if (y == 0.5 && !double.IsInfinity(x))
        {
            return Math.Sqrt(x);
        }

        if (x < 0 && !double.IsInfinity(x))
        {
            return Math.Floor(y) != y && double.IsFinite(y) ? double.NaN : Math.Abs(y % 2) == 1 ? -Pow(-x, y) : Pow(-x, y);
        }

        return x == 0 ? y > 0 ? 0 : double.PositiveInfinity : Exp(y * Log(Math.Abs(x)));
    }

    public static double Sin(double x) => Wave(x, 0);

    public static double Cos(double x) => Wave(x, 1);

    public static double Asin(double x) => Math.Abs(x) > 1 ? double.NaN : Atan2(x, Math.Sqrt((1 - x) * (1 + x)));

    /// <summary>The direction of a point.</summary>
    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        if (double.IsInfinity(x) || double.IsInfinity(y))
        {
            (x, y) = (double.IsInfinity(x) ? Math.Sign(x) : 0, double.IsInfinity(y) ? Math.Sign(y) : 0);
        }

        if (x == 0 && y == 0)
        {
            return double.IsNegative(x) ? Math.CopySign(Math.PI, y) : y;
        }

        var (ax, ay) = (Math.Abs(x), Math.Abs(y));
        var angle = ay <= ax ? Atan(ay / ax) : (Math.PI / 2) - Atan(ax / ay);
        return Math.CopySign(double.IsNegative(x) ? Math.PI - angle : angle, y);
    }

    /// <summary>The angle of a slope from 0 to 1: halved twice, then a series.</summary>
    private static double Atan(double slope)
    {
        slope /= 1 + Math.Sqrt(1 + (slope * slope));
        slope /= 1 + Math.Sqrt(1 + (slope * slope));
        var square = slope * slope;
        double sum = 0;
        for (var n = 25; n > 0; n -= 2)
        {
            sum = (1.0 / n) - (square * sum);
        }

        return 4 * slope * sum;
    }

    private static double Wave(double x, int quarter)
    {
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        x = Math.Abs(x) > 1e9 ? x % (2 * Math.PI) : x;
        var turns = Math.Round(x / (Math.PI / 2));
        var rest = x - (turns * HalfPiHigh) - (turns * HalfPiMiddle) - (turns * HalfPiLow);
        var place = (int)(((long)turns + quarter) & 3);
        var square = rest * rest;
        double sum = 1;
        if ((place & 1) == 0)
        {
            for (var n = 20; n > 0; n -= 2)
            {
                sum = 1 - (square / (n * (n + 1)) * sum);
            }

            sum *= rest;
        }
        else
        {
            for (var n = 20; n > 0; n -= 2)
            {
                sum = 1 - (square / (n * (n - 1)) * sum);
            }
        }

        return place < 2 ? sum : -sum;
    }

    private static double Whole(double x, int exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            power *= (exponent & 1) != 0 ? x : 1;
            x *= x;
        }

        return power;
    }

    private static double Exactly(double x, double numberBase, double logarithm)
    {
        var whole = Math.Round(logarithm);
        return Math.Abs(whole) < 400 && Pow(numberBase, whole) == x ? whole : logarithm;
    }
}

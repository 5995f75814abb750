namespace Infon.Domain.Ratings.Fits;

/// <summary>The way to the top of a likelihood: Newton's method, whose equations conjugate gradients solve without ever writing them
/// down.</summary>
/// <remarks>The top is the one that minorise-maximise creeps towards. Creeping takes thousands of steps where few games link much - an
/// unbeaten bot, bots that always win in the same order, groups that met once; here each of those is one direction among few.</remarks>
internal sealed class Ascent(PlackettLuce model)
{
    /// <summary>No strength leaves the range of numbers, however one-sided the records.</summary>
    private const double LogarithmMax = 300;

    /// <summary>How far a strength moves at once: a factor of e to this.</summary>
    private const double StrideMax = 4;

    private readonly double[] _slope = new double[model.Count], _direction = new double[model.Count];
    private readonly double[] _rest = new double[model.Count], _search = new double[model.Count], _fall = new double[model.Count];
    private readonly double[] _information = new double[model.Count], _candidate = new double[model.Count];

    /// <summary>Where it stands: the logarithm of each strength.</summary>
    public double[] Point { get; } = new double[model.Count];

    /// <summary>How often it has gone through all matches.</summary>
    public int Steps { get; private set; }

    /// <summary>How far it is from the top, see <see cref="PlackettLuce.Stand"/>.</summary>
    public double Residual { get; private set; }

    /// <summary>Climbs until the top is near enough or too many steps have been made.</summary>
    public void Climb(double tolerance, int stepsMax)
    {
        Steps = 1;
        Residual = model.Stand(Point, _slope);
        while (Residual > tolerance && Steps < stepsMax)
        {
            Aim(Math.Min(0.1, Math.Sqrt(Residual)), stepsMax);
            Stride(stepsMax);
        }
    }

    /// <summary>The direction in which the slope vanishes, to within a share of the slope.</summary>
    private void Aim(double share, int stepsMax)
    {
        model.Information(_information);
        Array.Clear(_direction);
        _slope.CopyTo(_rest, 0);
        Precondition(_rest, _search);
        double weight = Dot(_rest, _search), goal = weight * share * share;
        while (weight > goal && Steps < stepsMax)
        {
            Steps++;
            model.Bend(_search, _fall);
            var length = weight / Dot(_search, _fall);
            if (!double.IsFinite(length) || length <= 0)
            {
                break;
            }

            Add(_direction, length, _search);
            Add(_rest, -length, _fall);
            Precondition(_rest, _fall);
            var next = Dot(_rest, _fall);
            for (var i = 0; i < _search.Length; i++)
            {
                _search[i] = _fall[i] + (next / weight * _search[i]);
            }

            weight = next;
        }
    }

    /// <summary>Goes in that direction, but hardly past the highest point on the way.</summary>
    private void Stride(int stepsMax)
    {
        var rise = Dot(_slope, _direction);
        var longest = _direction.Max(Math.Abs);
        var length = longest > StrideMax ? StrideMax / longest : 1;
        while (true)
        {
            for (var i = 0; i < Point.Length; i++)
            {
                _candidate[i] = Math.Clamp(Point[i] + (length * _direction[i]), -LogarithmMax, LogarithmMax);
            }

            Steps++;
            Residual = model.Stand(_candidate, _slope);
            var riseThere = Dot(_slope, _direction);
            if (riseThere >= -0.1 * rise || Steps >= stepsMax)
            {
                _candidate.CopyTo(Point, 0);
                return;
            }

            length *= Math.Clamp(rise / (rise - riseThere), 0.1, 0.7);
        }
    }

    private void Precondition(double[] from, double[] to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] / Math.Max(_information[i], double.Epsilon);
        }
    }

    private static void Add(double[] to, double factor, double[] what)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += factor * what[i];
        }
    }

    private static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}

namespace Infon.Domain.Ratings.Fits;

/// <summary>Anderson's acceleration of a fixed-point iteration: the next point is the mixture of the last steps whose remainders cancel
/// best.</summary>
/// <remarks>Plain minorise-maximise crawls where few games link much: an undefeated bot, two groups that met once. There the
/// remainder shrinks by a constant factor near one, and a few past steps are enough to see where that leads.</remarks>
internal sealed class Acceleration(int count)
{
    private const int Depth = 10;
    private const double Ridge = 1e-12;

    private readonly double[][] _points = Columns(count), _remainders = Columns(count);
    private readonly double[] _lastPoint = new double[count], _lastRemainder = new double[count];
    private readonly double[,] _matrix = new double[Depth, Depth];
    private readonly double[] _mix = new double[Depth];
    private int _filled, _oldest;
    private bool _hasLast;

    /// <summary>Forgets all past steps.</summary>
    public void Forget() => (_filled, _oldest, _hasLast) = (0, 0, false);

    /// <summary>Moves <paramref name="point"/> on. A plain step would add <paramref name="remainder"/>.</summary>
    public void Move(Span<double> point, ReadOnlySpan<double> remainder)
    {
        if (_hasLast)
        {
            Remember(point, remainder);
        }

        point.CopyTo(_lastPoint);
        remainder.CopyTo(_lastRemainder);
        _hasLast = true;
        for (var i = 0; i < point.Length; i++)
        {
            point[i] += remainder[i];
        }

        if (_filled == 0 || !Solve(remainder))
        {
            return;
        }

        for (var column = 0; column < _filled; column++)
        {
            double[] points = _points[column], remainders = _remainders[column];
            for (var i = 0; i < point.Length; i++)
            {
                point[i] -= _mix[column] * (points[i] + remainders[i]);
            }
        }
    }

    private void Remember(ReadOnlySpan<double> point, ReadOnlySpan<double> remainder)
    {
        var column = _filled < Depth ? _filled++ : _oldest++ % Depth;
        for (var i = 0; i < point.Length; i++)
        {
            _points[column][i] = point[i] - _lastPoint[i];
            _remainders[column][i] = remainder[i] - _lastRemainder[i];
        }
    }

    /// <summary>Least squares: the mixture of past differences that comes nearest to the remainder.</summary>
    private bool Solve(ReadOnlySpan<double> remainder)
    {
        for (var row = 0; row < _filled; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                _matrix[row, column] = Dot(_remainders[row], _remainders[column]);
            }

            _mix[row] = Dot(_remainders[row], remainder);
        }

        for (var row = 0; row < _filled; row++)
        {
            _matrix[row, row] *= 1 + Ridge;
        }

        return Cholesky();
    }

    private bool Cholesky()
    {
        for (var row = 0; row < _filled; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = _matrix[row, column];
                for (var k = 0; k < column; k++)
                {
                    sum -= _matrix[row, k] * _matrix[column, k];
                }

                if (row == column && sum <= 0)
                {
                    return false;
                }

                _matrix[row, column] = row == column ? Math.Sqrt(sum) : sum / _matrix[column, column];
            }
        }

        Substitute();
        return true;
    }

    private void Substitute()
    {
        for (var row = 0; row < _filled; row++)
        {
            for (var k = 0; k < row; k++)
            {
                _mix[row] -= _matrix[row, k] * _mix[k];
            }

            _mix[row] /= _matrix[row, row];
        }

        for (var row = _filled - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < _filled; k++)
            {
                _mix[row] -= _matrix[k, row] * _mix[k];
            }

            _mix[row] /= _matrix[row, row];
        }
    }

    private static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static double[][] Columns(int count)
    {
        var columns = new double[Depth][];
        for (var i = 0; i < Depth; i++)
        {
            columns[i] = new double[count];
        }

        return columns;
    }
}

using System.Globalization;

namespace Infon.Domain.Ratings;

/// <summary>A rating in thousandths of a point.</summary>
/// <remarks>Fixed point and not floating: sums of changes are exact, so a table rebuilt from the records agrees to the last digit, and what
/// one loses another can win exactly. Thousandths and not points: with K 10 in a free-for-all of five, most pairs move less than a
/// point.</remarks>
public readonly record struct Rating(int Thousandths) : IComparable<Rating>
{
    /// <summary>Thousandths in a point.</summary>
    public const int PerPoint = 1000;

    /// <summary>The rating as people see it: the nearest point.</summary>
    public int Points => (int)Math.Round(Thousandths / (decimal)PerPoint, MidpointRounding.AwayFromZero);

    /// <summary>A rating of whole points.</summary>
    public static Rating OfPoints(int points) => new(checked(points * PerPoint));

    /// <summary>The thousandth of a point that is nearest to <paramref name="points"/>.</summary>
    public static Rating Nearest(double points) => new(checked((int)Math.Round(points * PerPoint, MidpointRounding.AwayFromZero)));

    /// <summary>The rating half way between two, rounded down.</summary>
    public static Rating Midway(Rating one, Rating other) => new((int)(((long)one.Thousandths + other.Thousandths) >> 1));

    /// <inheritdoc/>
    public int CompareTo(Rating other) => Thousandths.CompareTo(other.Thousandths);

    /// <inheritdoc/>
    public override string ToString() => (Thousandths / (decimal)PerPoint).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Whether it is the lower one.</summary>
    public static bool operator <(Rating left, Rating right) => left.Thousandths < right.Thousandths;

    /// <summary>Whether it is the higher one.</summary>
    public static bool operator >(Rating left, Rating right) => left.Thousandths > right.Thousandths;

    /// <summary>Whether it is not the higher one.</summary>
    public static bool operator <=(Rating left, Rating right) => left.Thousandths <= right.Thousandths;

    /// <summary>Whether it is not the lower one.</summary>
    public static bool operator >=(Rating left, Rating right) => left.Thousandths >= right.Thousandths;
}

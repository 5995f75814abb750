namespace Infon.Domain.Ratings.Fits;

/// <summary>The numbers of a batch fit.</summary>
public sealed record FitOptions
{
    /// <summary>How many drawn games against an anchor at <see cref="Centre"/> everybody is taken to have played besides. It keeps the
    /// undefeated and the separate finite. Default 1.</summary>
    public double AnchorGames { get; init; } = 1;

    /// <summary>The rating of the anchor in points. Default 1500.</summary>
    public double Centre { get; init; } = 1500;

    /// <summary>The difference in points that means ten to one. Default 400.</summary>
    public double Divisor { get; init; } = 400;

    /// <summary>The fit ends when a step of minorise-maximise would change no strength by more than this share. Default 1e-6.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>The fit ends when it has gone through the matches so often in any case; a stride that has begun is
    /// finished. Default 1000.</summary>
    public int StepsMax { get; init; } = 1000;

    /// <summary>Half the width of the interval in standard deviations. Default 1.96, which is 95 of 100.</summary>
    public double Deviations { get; init; } = 1.96;
}

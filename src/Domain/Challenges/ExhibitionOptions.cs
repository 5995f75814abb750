namespace Infon.Domain.Challenges;

/// <summary>The numbers of exhibition matches.</summary>
public sealed record ExhibitionOptions
{
    /// <summary>With fewer live matches waiting or running, bots of the house play live, unrated, so that there is something to watch; 0 = never.
    /// Default 1.</summary>
    public int Matches { get; init; } = 1;

    /// <summary>How often that is looked after. Default 5 seconds.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(5);
}

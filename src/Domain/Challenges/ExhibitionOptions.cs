using System.ComponentModel.DataAnnotations;

namespace Infon.Domain.Challenges;

/// <summary>The numbers of exhibition matches.</summary>
public sealed record ExhibitionOptions
{
    /// <summary>With fewer live matches waiting or running, bots of the house play live, unrated, so that there is something to watch; 0 = never.
    /// Default 1.</summary>
    [Range(0, 1000)]
    public int Matches { get; init; } = 1;

    /// <summary>How often that is looked after. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(5);
}

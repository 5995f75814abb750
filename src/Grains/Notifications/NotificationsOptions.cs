using System.ComponentModel.DataAnnotations;

namespace Infon.Grains.Notifications;

/// <summary>How users are told what happened; bound from <c>Infon:Notifications</c>.</summary>
public sealed record NotificationsOptions : IValidatableObject
{
    /// <summary>How many notifications of a user are kept; every 10 minutes older ones are removed. Default 1000.</summary>
    [Range(1, 1_000_000)]
    public int KeptPerUser { get; init; } = 1000;

    /// <summary>How many notifications may wait for being told at once; beyond that the oldest are in the list only. Default 4000.</summary>
    [Range(1, 1_000_000)]
    public int WaitingMax { get; init; } = 4000;

    /// <summary>How long a user gets no other letter about what happened after one. Default 1 hour.</summary>
    public TimeSpan LetterPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many notifications a letter holds; of the others it says how many they are. Default 50.</summary>
    [Range(1, 1000)]
    public int LetterLinesMax { get; init; } = 50;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LetterPause < TimeSpan.Zero)
        {
            yield return new("Infon:Notifications:LetterPause must not be less than nothing.", [nameof(LetterPause)]);
        }
    }
}

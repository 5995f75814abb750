using System.ComponentModel.DataAnnotations;

namespace Infon.Grains.Replays;

/// <summary>How long replays are kept, where, and how many are played once more; bound from <c>Infon:Replays</c>.</summary>
public sealed record ReplaysOptions : IValidatableObject
{
    private const int DaysMax = 36500;

    /// <summary>After how many days a replay moves from the database to the archive; 0 = never. Default 30.</summary>
    [Range(0, DaysMax)]
    public int ArchiveAfterDays { get; init; } = 30;

    /// <summary>The folder of the archive; processes of a cluster share it. Default replays in the data folder; with PostgreSQL there is none unless it is named.</summary>
    public string ArchivePath { get; init; } = "";

    /// <summary>After how many days a replay is deleted, and the logs of its bots with it; 0 = never. Default 0.</summary>
    [Range(0, DaysMax)]
    public int KeepDays { get; init; }

    /// <summary>How many percent of the rated matches are played once more to verify them, while nobody waits for a match. Default 100.</summary>
    [Range(0, 100)]
    public int VerifyPercent { get; init; } = 100;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ArchivePath.Length > 0 && string.IsNullOrWhiteSpace(ArchivePath))
        {
            yield return new("Infon:Replays:ArchivePath is blank: it must name a folder.", [nameof(ArchivePath)]);
        }
    }
}

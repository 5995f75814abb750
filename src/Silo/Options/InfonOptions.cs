using System.ComponentModel.DataAnnotations;

namespace Infon.Silo.Options;

/// <summary>What the process is and where it keeps what it knows; bound from <c>Infon</c>.</summary>
public sealed record InfonOptions : IValidatableObject
{
    /// <summary>What this process does: Silo hosts grains, Api serves /api/v2, Web serves pages; several are joined by commas. Default All.</summary>
    public Roles Roles { get; init; } = Roles.All;

    /// <summary>Local: no sign-in, for one person at this machine. Hosted: accounts, tokens and limits, for strangers. Default Local.</summary>
    public Mode Mode { get; init; } = Mode.Local;

    /// <summary>The folder of everything the process stores. Default ./data.</summary>
    public string DataPath { get; init; } = "./data";

    /// <summary>How long a stop may take, in seconds: requests are answered, turns finished; what is not done then is given up. Default 30.</summary>
    [Range(1, 600)]
    public int StopSecondsMax { get; init; } = 30;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(DataPath))
        {
            yield return new("Infon:DataPath is empty: it must name a folder.", [nameof(DataPath)]);
        }

        if (!Roles.HasFlag(Roles.Silo) && GrainRuntimeName.IsEmbedded)
        {
            yield return new(
                $"Infon:Roles is {Roles}: without Silo the process has no grains, and only a build with Orleans can ask those of others.",
                [nameof(Roles)]);
        }
    }
}

using System.Reflection;
using System.Text.Json;

namespace Orleans.Embedded;

/// <summary>How the grains of this process run.</summary>
public sealed class EmbeddedGrainOptions
{
    /// <summary>Where grain classes are. Default none.</summary>
    public IList<Assembly> GrainAssemblies { get; } = [];

    /// <summary>The names of the stream providers. Default none.</summary>
    public IList<string> StreamProviders { get; } = [];

    /// <summary>How long callers wait for answers. Default 30 s.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain may take to come to life before its cancellation token says so. Default 30 s.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain may take to say good-bye before it is forgotten. Default 30 s.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain may be idle before it is collected. Default 15 min.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle grains are looked for. Default 1 min.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The shortest period a reminder may have. Default 1 min.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many items may wait for one stream subscription; beyond that the oldest are lost. Default 16,384.</summary>
    public int StreamBacklogMax { get; set; } = 16_384;

    /// <summary>How persistent state is written. Default with fields, and as .NET names things.</summary>
    public JsonSerializerOptions StateJson { get; set; } = new() { IncludeFields = true };
}

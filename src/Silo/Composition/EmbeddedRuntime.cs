using Infon.Grains.Bots;
using Orleans.Embedded;

namespace Infon.Silo.Composition;

/// <summary>The embedded lane: grains in this process, their state in its database.</summary>
public static class EmbeddedRuntime
{
    /// <summary>Adds the grains.</summary>
    public static void AddGrainRuntime(this WebApplicationBuilder builder) => builder.Services.AddEmbeddedGrains(options =>
        options.GrainAssemblies.Add(typeof(BotGrain).Assembly));
}

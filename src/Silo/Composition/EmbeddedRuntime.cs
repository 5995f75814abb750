using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Watching;
using Infon.Silo.Storage.EmbeddedLane;
using Orleans.Embedded;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;

namespace Infon.Silo.Composition;

/// <summary>The embedded lane: grains in this process, their state in its database.</summary>
public static class EmbeddedRuntime
{
    /// <summary>Adds the grains.</summary>
    public static void AddGrainRuntime(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IGrainStateStore, GrainStateStore>();
        builder.Services.AddSingleton<IReminderStore, ReminderStore>();
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.GrainAssemblies.Add(typeof(BotGrain).Assembly);
            options.StreamProviders.Add(FrameStreams.Provider);
        });
    }
}

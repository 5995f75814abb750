using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Metadata;

namespace Infon.Grains.Tests.Runtime.OrleansLane;

/// <summary>Orleans collects idle grains by the machine's clock, whatever clock it is given; so a test shortens what counts as idle.</summary>
internal sealed class IdleTime : IGrainPropertiesProvider
{
    /// <summary>As long as a test takes it for <paramref name="span"/>.</summary>
    public static TimeSpan Shorten(TimeSpan span) => span / 300;

    /// <summary>Shortens the limit of the process and those of single classes.</summary>
    public static void Shorten(IServiceCollection services)
    {
        services.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = Shorten(options.CollectionAge);
            options.CollectionQuantum = Shorten(options.CollectionQuantum);
        });
        services.AddSingleton<IGrainPropertiesProvider, IdleTime>();
    }

    public void Populate(Type grainClass, GrainType grainType, Dictionary<string, string> properties)
    {
        if (properties.TryGetValue(WellKnownGrainTypeProperties.IdleDeactivationPeriod, out var text) && TimeSpan.TryParse(text, out var limit))
        {
            properties[WellKnownGrainTypeProperties.IdleDeactivationPeriod] = Shorten(limit).ToString();
        }
    }
}

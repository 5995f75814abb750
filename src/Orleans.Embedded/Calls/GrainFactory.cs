using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>Makes references.</summary>
internal sealed class GrainFactory(EmbeddedSilo silo) : IClusterClient
{
    /// <inheritdoc/>
    public IServiceProvider ServiceProvider => silo.Services;

    /// <inheritdoc/>
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        ByKey<TGrainInterface>(
            string.IsNullOrWhiteSpace(primaryKey) ? throw new ArgumentException("A key must not be empty.", nameof(primaryKey)) : IdSpan.Create(primaryKey),
            grainClassNamePrefix);

    /// <inheritdoc/>
    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey =>
        ByKey<TGrainInterface>(GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    /// <inheritdoc/>
    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        ByKey<TGrainInterface>(GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    /// <inheritdoc/>
    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        Refer<TGrainInterface>(silo.Directory.RouteTo(silo, silo.Catalog.ClassOf(grainId), grainId));

    /// <inheritdoc/>
    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver =>
        Refer<TGrainObserverInterface>(silo.Observers.Add(obj));

    /// <inheritdoc/>
    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver =>
        silo.Observers.Remove(obj.GetGrainId());

    private TGrainInterface ByKey<TGrainInterface>(IdSpan key, string? prefix)
    {
        var grainClass = silo.Catalog.ClassFor(typeof(TGrainInterface), prefix);
        return Refer<TGrainInterface>(silo.Directory.RouteTo(silo, grainClass, new GrainId(grainClass.Type, key)));
    }

    private static T Refer<T>(IRoute route) => (T)(object)InterfaceShape.Of(typeof(T)).Refer(route);
}

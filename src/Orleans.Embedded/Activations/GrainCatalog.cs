using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>The classes of grains there are, by name and by interface.</summary>
internal sealed class GrainCatalog
{
    private readonly Dictionary<GrainType, GrainClass> _byType = [];
    private readonly ConcurrentDictionary<(Type Interface, string Prefix), GrainClass> _byInterface = new();

    /// <summary>Finds the grain classes of assemblies.</summary>
    internal GrainCatalog(IEnumerable<Assembly> assemblies, TimeSpan idleLimit)
    {
        var classes = assemblies.Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsAbstract && !type.IsGenericTypeDefinition && type.IsAssignableTo(typeof(IGrain))
                && !type.IsAssignableTo(typeof(GrainReference)));
        foreach (var grainClass in classes.Select(type => new GrainClass(type, idleLimit)))
        {
            if (!_byType.TryAdd(grainClass.Type, grainClass))
            {
                throw new InvalidOperationException(
                    $"{grainClass.Class} and {_byType[grainClass.Type].Class} are both called {grainClass.Type}: give one a [GrainType].");
            }
        }
    }

    /// <summary>The class of a grain.</summary>
    internal GrainClass ClassOf(GrainId id) => _byType.TryGetValue(id.Type, out var grainClass)
        ? grainClass
        : throw new ArgumentException($"There is no class of grains for {id}.");

    /// <summary>The class that implements an interface.</summary>
    internal GrainClass ClassFor(Type @interface, string? prefix) => _byInterface.GetOrAdd((@interface, prefix ?? ""), Find);

    private GrainClass Find((Type Interface, string Prefix) wanted)
    {
        var found = _byType.Values.Where(each => each.Class.IsAssignableTo(wanted.Interface)
            && (wanted.Prefix.Length == 0 || each.Class.FullName!.StartsWith(wanted.Prefix, StringComparison.Ordinal))).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"No class of grains implements {wanted.Interface}."),
            _ => throw new ArgumentException(
                $"Several classes implement {wanted.Interface}: {string.Join(", ", found.Select(each => each.Class))}. Say which by its prefix."),
        };
    }
}

using System.Collections.Concurrent;

namespace Orleans.Embedded.Calls;

/// <summary>An interface that can be called by reference: its methods and the class of its references.</summary>
internal sealed class InterfaceShape
{
    // Code is made once for every interface and process; it depends on nothing but the interface.
    private static readonly ConcurrentDictionary<Type, Lazy<InterfaceShape>> Known = new();

    private readonly Func<Orleans.Runtime.GrainReference> _create;

    private InterfaceShape(Type @interface)
    {
        Interface = @interface;
        (_create, Methods) = ReferenceEmitter.Emit(@interface);
    }

    /// <summary>The interface.</summary>
    internal Type Interface { get; }

    /// <summary>Its methods, in the order in which references number them.</summary>
    internal GrainMethod[] Methods { get; }

    /// <summary>The shape of an interface; refuses with <see cref="ArgumentException"/> what cannot be called by reference.</summary>
    internal static InterfaceShape Of(Type @interface) =>
        Known.GetOrAdd(@interface, static type => new Lazy<InterfaceShape>(() => new InterfaceShape(type))).Value;

    /// <summary>A new reference to what a route leads to.</summary>
    internal Orleans.Runtime.GrainReference Refer(IRoute route)
    {
        var reference = _create();
        reference.Bind(this, route);
        return reference;
    }
}

using System.ComponentModel;
using Orleans.Embedded.Calls;

namespace Orleans.Runtime;

/// <summary>Stands for a grain or an observer: calling it calls that.</summary>
/// <remarks>Its subclasses, one for each interface, are written at run time; the protected members are theirs.</remarks>
public abstract class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private InterfaceShape _shape = null!;

    /// <summary>Who is called.</summary>
    public GrainId GrainId => Route.GrainId;

    /// <summary>How calls get there.</summary>
    internal IRoute Route { get; private set; } = null!;

    /// <summary>Whether both stand for the same grain, by whatever interface.</summary>
    public bool Equals(GrainReference? other) => other is not null && other.GrainId == GrainId;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => GrainId.GetHashCode();

    /// <inheritdoc/>
    public sealed override string ToString() => $"{_shape.Interface.Name} {GrainId}";

    /// <summary>Tells a new reference what it stands for.</summary>
    internal void Bind(InterfaceShape shape, IRoute route)
    {
        _shape = shape;
        Route = route;
    }

    /// <summary>The same grain by another interface.</summary>
    internal GrainReference As(Type @interface) => InterfaceShape.Of(@interface).Refer(Route);

    /// <summary>Calls method number <paramref name="method"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task Send(int method, object?[] arguments) => Send<Nought>(method, arguments);

    /// <inheritdoc cref="Send(int, object[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<T> Send<T>(int method, object?[] arguments) => GrainCall<T>.Send(Route, _shape.Methods[method], arguments);

    /// <inheritdoc cref="Send(int, object[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask SendValue(int method, object?[] arguments) => new(Send<Nought>(method, arguments));

    /// <inheritdoc cref="Send(int, object[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask<T> SendValue<T>(int method, object?[] arguments) => new(Send<T>(method, arguments));

    /// <inheritdoc cref="Send(int, object[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SendOneWay(int method, object?[] arguments) => _ = Send<Nought>(method, arguments);

    /// <summary>What a method returned, as a task.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static Task AsTask(ValueTask result) => result.AsTask();

    /// <inheritdoc cref="AsTask(ValueTask)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static Task AsTask<T>(ValueTask<T> result) => result.AsTask();

    /// <inheritdoc cref="AsTask(ValueTask)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static Task Nothing() => Task.CompletedTask;
}

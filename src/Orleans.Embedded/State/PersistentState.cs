using System.Text.Json;
using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.State;

/// <summary>One state of one activation.</summary>
internal sealed class PersistentState<TState>(Activation activation, string name) : IPersistentState<TState>, IActivationPart
{
    private readonly GrainStateKey _key = new(activation.GrainId, name);

    /// <inheritdoc/>
    public TState State { get; set; } = Activator.CreateInstance<TState>();

    /// <inheritdoc/>
    public string? Etag { get; private set; }

    /// <inheritdoc/>
    public bool RecordExists => Etag is not null;

    private IGrainStateStore Store => activation.Silo.States;

    /// <inheritdoc/>
    public Task BeginAsync(CancellationToken cancellation) => ReadStateAsync(cancellation);

    /// <inheritdoc/>
    public void End()
    {
    }

    /// <inheritdoc/>
    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    /// <inheritdoc/>
    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    /// <inheritdoc/>
    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    /// <inheritdoc/>
    public async Task ReadStateAsync(CancellationToken cancellationToken)
    {
        var stored = await Store.ReadAsync(_key, cancellationToken);
        State = stored is null
            ? Activator.CreateInstance<TState>()
            : JsonSerializer.Deserialize<TState>(stored.Json.Span, activation.Silo.Options.StateJson)!;
        Etag = stored?.Etag;
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync(CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(State, activation.Silo.Options.StateJson);
        Etag = await Store.WriteAsync(_key, json, Etag, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync(CancellationToken cancellationToken)
    {
        await Store.ClearAsync(_key, Etag, cancellationToken);
        Etag = null;
        State = Activator.CreateInstance<TState>();
    }
}

/// <summary>Makes the states that constructors ask for.</summary>
internal static class PersistentStates
{
    /// <summary>What makes a state of a parameter's type for each activation.</summary>
    internal static Func<Activation, object> FactoryFor(Type parameter, string name)
    {
        if (!parameter.IsGenericType || parameter.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new InvalidOperationException($"[PersistentState(\"{name}\")] stands on a {parameter}, not on an IPersistentState<>.");
        }

        var create = typeof(PersistentStates).GetMethod(nameof(Create), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(parameter.GetGenericArguments()).CreateDelegate<Func<Activation, string, object>>();
        return activation => create(activation, name);
    }

    private static PersistentState<TState> Create<TState>(Activation activation, string name)
    {
        var state = new PersistentState<TState>(activation, name);
        activation.Add(state);
        return state;
    }
}

using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>Where a state is stored.</summary>
/// <param name="Grain">The grain.</param>
/// <param name="Name">The state's name among those of the grain.</param>
public readonly record struct GrainStateKey(GrainId Grain, string Name);

/// <summary>A state as it is stored.</summary>
/// <param name="Json">The state as UTF-8 JSON.</param>
/// <param name="Etag">Its version: different after every write.</param>
public sealed record StoredGrainState(ReadOnlyMemory<byte> Json, string Etag);

/// <summary>The port behind persistent state. Every operation is atomic and durable when its task completes.</summary>
public interface IGrainStateStore
{
    /// <summary>What is stored; null = nothing.</summary>
    Task<StoredGrainState?> ReadAsync(GrainStateKey key, CancellationToken cancellation);

    /// <summary>Stores a state if <paramref name="etag"/> is still its version, null = if nothing is stored.</summary>
    /// <returns>The new version.</returns>
    /// <exception cref="InconsistentStateException">It is not.</exception>
    Task<string> WriteAsync(GrainStateKey key, ReadOnlyMemory<byte> json, string? etag, CancellationToken cancellation);

    /// <summary>Removes a state if <paramref name="etag"/> is still its version; nothing happens if nothing is stored and expected.</summary>
    /// <exception cref="InconsistentStateException">It is not.</exception>
    Task ClearAsync(GrainStateKey key, string? etag, CancellationToken cancellation);
}

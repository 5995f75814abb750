using System.Globalization;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>State that lives as long as this object.</summary>
public sealed class InMemoryGrainStateStore : IGrainStateStore
{
    private readonly Dictionary<GrainStateKey, StoredGrainState> _states = [];
    private long _version;

    /// <inheritdoc/>
    public Task<StoredGrainState?> ReadAsync(GrainStateKey key, CancellationToken cancellation)
    {
        lock (_states)
        {
            return Task.FromResult(_states.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public Task<string> WriteAsync(GrainStateKey key, ReadOnlyMemory<byte> json, string? etag, CancellationToken cancellation)
    {
        lock (_states)
        {
            Check(key, etag);
            var next = (++_version).ToString(CultureInfo.InvariantCulture);
            _states[key] = new(json.ToArray(), next);
            return Task.FromResult(next);
        }
    }

    /// <inheritdoc/>
    public Task ClearAsync(GrainStateKey key, string? etag, CancellationToken cancellation)
    {
        lock (_states)
        {
            Check(key, etag);
            _states.Remove(key);
            return Task.CompletedTask;
        }
    }

    private void Check(GrainStateKey key, string? etag)
    {
        var stored = _states.GetValueOrDefault(key)?.Etag;
        if (stored != etag)
        {
            throw new InconsistentStateException($"{key.Name} of {key.Grain} was written by somebody else.", stored, etag);
        }
    }
}

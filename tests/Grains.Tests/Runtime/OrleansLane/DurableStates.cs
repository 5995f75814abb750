using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Storage;

namespace Infon.Grains.Tests.Runtime.OrleansLane;

/// <summary>Grain state that outlives a silo, with a version for each write.</summary>
public sealed class DurableStates : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), (string Etag, string Json)> _stored = new();
    private int _versions;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.RecordExists = _stored.TryGetValue((grainId, stateName), out var stored);
        grainState.ETag = stored.Etag;
        grainState.State = grainState.RecordExists ? JsonSerializer.Deserialize<T>(stored.Json)! : Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var fresh = (NextVersion(), JsonSerializer.Serialize(grainState.State));
        lock (_stored)
        {
            RefuseStale(stateName, grainId, grainState.ETag);
            _stored[(grainId, stateName)] = fresh;
        }

        grainState.ETag = fresh.Item1;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_stored)
        {
            RefuseStale(stateName, grainId, grainState.ETag);
            _stored.TryRemove((grainId, stateName), out _);
        }

        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    private string NextVersion() => Interlocked.Increment(ref _versions).ToString(CultureInfo.InvariantCulture);

    private void RefuseStale(string stateName, GrainId grainId, string? etag)
    {
        var current = _stored.TryGetValue((grainId, stateName), out var stored) ? stored.Etag : null;
        if (current != etag)
        {
            throw new InconsistentStateException("Stale.", current, etag);
        }
    }
}

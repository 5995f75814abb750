using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Idempotency;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Idempotency;

namespace Infon.Grains.Idempotency;

/// <summary>Knows which named requests of a user are under way, and asks the store for those that are answered.</summary>
public sealed class RequestsGrain(IAnswerStore store, TimeProvider time) : Grain, IRequestsGrain
{
    private readonly Dictionary<string, (ImmutableArray<byte> Hash, DateTimeOffset Since)> _underWay = [];

    private UserId User => new(this.GetPrimaryKey());

    /// <inheritdoc/>
    public async Task<Outcome<Beginning>> Begin(string key, ImmutableArray<byte> hash)
    {
        var now = time.GetUtcNow();
        if (_underWay.TryGetValue(key, out var other) && now - other.Since < IdempotencyRules.LostAfter)
        {
            return other.Hash.SequenceEqual(hash)
                ? IdempotencyRefusals.InProgress.For(TimeSpan.FromSeconds(1))
                : IdempotencyRefusals.KeyReused.Because();
        }

        if (await store.Find(User, key, now - IdempotencyRules.KeptFor) is { } kept)
        {
            return kept.Hash.SequenceEqual(hash) ? new Beginning(kept.Answer) : IdempotencyRefusals.KeyReused.Because();
        }

        _underWay[key] = (hash, now);
        return new Beginning(null);
    }

    /// <inheritdoc/>
    public async Task Finish(string key, ImmutableArray<byte> hash, KeptAnswer answer)
    {
        var now = time.GetUtcNow();
        await store.Keep(User, key, hash, answer, now, now - IdempotencyRules.KeptFor);
        _underWay.Remove(key);
    }

    /// <inheritdoc/>
    public Task Abandon(string key)
    {
        _underWay.Remove(key);
        return Task.CompletedTask;
    }
}

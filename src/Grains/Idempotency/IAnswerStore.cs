using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Idempotency;

namespace Infon.Grains.Idempotency;

/// <summary>Where answers are kept. Every write is one transaction, durable when its task completes.</summary>
public interface IAnswerStore
{
    /// <summary>An answer given since a time, and the hash of its request; null = none.</summary>
    Task<(ImmutableArray<byte> Hash, KeptAnswer Answer)?> Find(UserId user, string key, DateTimeOffset since);

    /// <summary>Stores an answer, over an older one of that name, and forgets all those given before a time.</summary>
    Task<int> Keep(UserId user, string key, ImmutableArray<byte> hash, KeptAnswer answer, DateTimeOffset now, DateTimeOffset forgetBefore);
}

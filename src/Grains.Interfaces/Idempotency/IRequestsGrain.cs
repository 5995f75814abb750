using System.Collections.Immutable;
using Infon.Domain.Refusals;

namespace Infon.Grains.Interfaces.Idempotency;

/// <summary>The named requests of a user, each carried out once; its key is the user's id.</summary>
[Alias("requests-grain")]
public interface IRequestsGrain : IGrainWithGuidKey
{
    /// <summary>Begins a request; refused when one of that name is another one, or under way.</summary>
    /// <param name="key">The name.</param>
    /// <param name="hash">The hash of everything that makes it this request.</param>
    [Alias("begin")]
    Task<Outcome<Beginning>> Begin(string key, ImmutableArray<byte> hash);

    /// <summary>Keeps the answer.</summary>
    [Alias("finish")]
    Task Finish(string key, ImmutableArray<byte> hash, KeptAnswer answer);

    /// <summary>The request has come to nothing and may be sent again.</summary>
    [Alias("abandon")]
    Task Abandon(string key);
}

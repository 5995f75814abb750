using Infon.Api.Limits;

namespace Infon.Web.Presence;

/// <summary>How often something may be done on one connection: a bucket of tokens that is filled evenly.</summary>
/// <param name="perMinute">The tokens of a full bucket.</param>
/// <param name="time">The clock.</param>
internal sealed class ActionPace(int perMinute, TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _fullAt;

    /// <summary>Takes a token; says whether there was one.</summary>
    internal bool Take()
    {
        lock (_gate)
        {
            var taken = new Allowance(perMinute).Take(_fullAt, time.GetUtcNow().Ticks, out var after);
            _fullAt = after;
            return taken.IsAllowed;
        }
    }
}

using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Infon.Api.Callers;
using Infon.Api.Limits;
using Infon.Domain.Refusals;
using Infon.Domain.Watching;
using Microsoft.Extensions.Options;

namespace Infon.Web.Presence;

/// <summary>Counts the live connections of this process, and refuses those that are too many.</summary>
internal sealed class ConnectionGate(IOptions<ConnectionsOptions> options, CallerTerms terms)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<UInt128, int> _users = new();
    private readonly ConcurrentDictionary<UInt128, int> _addresses = new();
    private int _count;

    /// <summary>How many are connected.</summary>
    internal int Count => Volatile.Read(ref _count);

    /// <summary>How many users are connected.</summary>
    internal int UserCount => _users.Count;

    /// <summary>Takes a place for a connection; it is given back by disposing it.</summary>
    internal Outcome<Place> Enter(HttpContext http)
    {
        if (Interlocked.Increment(ref _count) > options.Value.Max)
        {
            Interlocked.Decrement(ref _count);
            return WatchingRefusals.Full.For(Pause);
        }

        var user = http.Caller().User;
        var place = user is { } known
            ? new Place(this, _users, MemoryMarshal.Read<UInt128>(known.Value.ToByteArray()))
            : new Place(this, _addresses, CallerAddress.NumberOf(http.Connection.RemoteIpAddress));
        var max = (user is null ? options.Value.PerAddressMax : options.Value.PerUserMax)
            ?? (terms.Mode == CallerMode.Local ? 0 : user is null ? 100 : 20);
        if (place.Take() > max && max > 0)
        {
            place.Dispose();
            return WatchingRefusals.TooManyConnections.Because();
        }

        return place;
    }

    /// <summary>The place of a connection.</summary>
    internal sealed class Place(ConnectionGate gate, ConcurrentDictionary<UInt128, int> counts, UInt128 key) : IDisposable
    {
        private int _isGiven;

        /// <summary>Counts it; gives how many there are of the same user or address.</summary>
        internal int Take() => counts.AddOrUpdate(key, 1, (_, count) => count + 1);

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGiven, 1) == 1)
            {
                return;
            }

            Interlocked.Decrement(ref gate._count);
            if (counts.AddOrUpdate(key, 0, (_, count) => count - 1) == 0)
            {
                counts.TryRemove(KeyValuePair.Create(key, 0));
            }
        }
    }
}

using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Domain.Queue;

/// <summary>How many matches of each user wait or run.</summary>
/// <param name="Counts">All of them and the live ones among them, by user; who has none is not there.</param>
internal sealed record UserLoad(ImmutableDictionary<UserId, (int Open, int Live)> Counts)
{
    /// <summary>The load that these make.</summary>
    public static UserLoad Of(IEnumerable<Ticket> tickets) => new(
        tickets.Where(ticket => ticket.User is not null).GroupBy(ticket => ticket.User!.Value)
            .ToImmutableDictionary(own => own.Key, own => (own.Count(), own.Count(ticket => ticket.IsLive))));

    /// <summary>Why there is no room for a ticket; null = there is.</summary>
    public Refusal? ObjectionTo(Ticket ticket, QueueOptions options)
    {
        if (ticket.User is not { } user)
        {
            return null;
        }

        var (open, live) = Counts.GetValueOrDefault(user);
        return open >= options.OpenPerUserMax ? QueueRefusals.TooManyOpen.Because()
            : ticket.IsLive && live >= options.LivePerUserMax ? QueueRefusals.TooManyLive.Because()
            : null;
    }

    /// <summary>The load with one ticket more (1) or less (-1).</summary>
    public UserLoad Count(Ticket ticket, int sign)
    {
        if (ticket.User is not { } user)
        {
            return this;
        }

        var (open, live) = Counts.GetValueOrDefault(user);
        open += sign;
        live += ticket.IsLive ? sign : 0;
        return new UserLoad(open == 0 ? Counts.Remove(user) : Counts.SetItem(user, (open, live)));
    }
}

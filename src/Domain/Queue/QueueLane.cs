using System.Collections.Immutable;

namespace Infon.Domain.Queue;

/// <summary>Those who wait, in the order in which they were asked for: the paid ones or the free ones. All of it is found in logarithmic time.</summary>
/// <param name="Waiting">Who waits.</param>
/// <param name="Running">How many of this lane run.</param>
/// <param name="Work">What a match of this lane takes lately: slots times time.</param>
internal sealed record QueueLane(ImmutableSortedSet<Ticket> Waiting, int Running, TimeSpan Work)
{
    /// <summary>How much the latest match counts for: one in so many.</summary>
    private const int Memory = 8;

    /// <summary>A lane with these in it.</summary>
    public static QueueLane Of(IEnumerable<Ticket> tickets, TimeSpan work)
    {
        var all = tickets.ToLookup(ticket => ticket.IsRunning);
        return new QueueLane(ImmutableSortedSet.CreateRange(Ticket.Arrival, all[false]), all[true].Count(), work);
    }

    /// <summary>How many wait.</summary>
    public int Count => Waiting.Count;

    /// <summary>The lane with one more who waits.</summary>
    public QueueLane Add(Ticket ticket) => this with { Waiting = Waiting.Add(ticket) };

    /// <summary>The lane without one who waited.</summary>
    public QueueLane Remove(Ticket ticket) => this with { Waiting = Waiting.Remove(ticket) };

    /// <summary>The lane when one of those who waited has begun.</summary>
    public QueueLane Begin(Ticket ticket) => Remove(ticket) with { Running = Running + 1 };

    /// <summary>The lane when one has stopped running; its work is remembered if it came to its end.</summary>
    public QueueLane Stop(TimeSpan? work) => this with
    {
        Running = Running - 1,
        Work = work is { } last ? Learn(Work, last) : Work,
    };

    /// <summary>What a match takes lately, when one more has come to its end.</summary>
    public static TimeSpan Learn(TimeSpan work, TimeSpan last) => work + ((last - work) / Memory);
}

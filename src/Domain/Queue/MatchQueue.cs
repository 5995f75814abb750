using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;

namespace Infon.Domain.Queue;

/// <summary>Matches that wait for their turn and those that run. It never changes: each step makes the queue that comes next.</summary>
/// <remarks>Paid matches go first, in order of arrival; after some in a row one free match goes, so that free ones are never starved.
/// Who is first is begun first or waits for room; nobody slips by because they are smaller. Every step takes logarithmic
/// time.</remarks>
public sealed class MatchQueue
{
    private readonly QueueOptions _options;
    private readonly ImmutableDictionary<MatchId, Ticket> _tickets;
    private readonly QueueLane _paid, _free;
    private readonly int _paidInRow;

    private MatchQueue(
        QueueOptions options, ImmutableDictionary<MatchId, Ticket> tickets, QueueLane paid, QueueLane free, int paidInRow, int slotsTaken)
    {
        (_options, _tickets, _paid, _free) = (options, tickets, paid, free);
        (_paidInRow, SlotsTaken) = (paidInRow, slotsTaken);
    }

    /// <summary>How many wait.</summary>
    public int Depth => _paid.Count + _free.Count;

    /// <summary>How many run.</summary>
    public int Running => _paid.Running + _free.Running;

    /// <summary>How much of the capacity those that run take.</summary>
    public int SlotsTaken { get; }

    /// <summary>A queue without matches.</summary>
    public static MatchQueue Empty(QueueOptions options) =>
        From(new QueueSnapshot([], 0, options.PaidTypical * options.LiveSlots, options.FreeTypical * options.HeadlessSlots), options);

    /// <summary>The queue that a snapshot was taken of.</summary>
    public static MatchQueue From(QueueSnapshot snapshot, QueueOptions options) => new(
        options,
        snapshot.Tickets.ToImmutableDictionary(ticket => ticket.Match),
        QueueLane.Of(snapshot.Tickets.Where(ticket => ticket.IsPaid), snapshot.PaidWork),
        QueueLane.Of(snapshot.Tickets.Where(ticket => !ticket.IsPaid), snapshot.FreeWork),
        snapshot.PaidInRow,
        snapshot.Tickets.Where(ticket => ticket.IsRunning).Sum(ticket => ticket.Slots));

    /// <summary>All that is to be known of it.</summary>
    public QueueSnapshot Snapshot() => new([.. _tickets.Values.Order(Ticket.Arrival)], _paidInRow, _paid.Work, _free.Work);

    /// <summary>The queue as it must be by what is stored: what is not known comes in, what has ended goes, what was begun elsewhere runs. What was
    /// begun here runs on, even if that is not stored yet.</summary>
    /// <param name="stored">All matches that wait or run by what is stored.</param>
    public MatchQueue AgreeWith(ImmutableArray<Ticket> stored) => From(
        new QueueSnapshot(
            [.. stored.Select(ticket => Find(ticket.Match) is { IsRunning: true } running ? running : ticket)],
            _paidInRow, _paid.Work, _free.Work),
        _options);

    /// <summary>The ticket of a match; null = it neither waits nor runs.</summary>
    public Ticket? Find(MatchId match) => _tickets.GetValueOrDefault(match);

    /// <summary>Takes a match in, at the place that belongs to when it was asked for. A match that is here already stays as it is, so asking
    /// twice does no harm.</summary>
    public QueueStep Enqueue(Ticket ticket)
    {
        if (_tickets.TryGetValue(ticket.Match, out var known))
        {
            return new QueueStep(this, known);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(ticket.Slots, 1);
        var waiting = ticket with { StartedAt = null };
        return new QueueStep(With(waiting, lane => lane.Add(waiting)), waiting);
    }

    /// <summary>Begins the match whose turn it is; null = nobody waits, or the first does not fit into the capacity beside those that
    /// run.</summary>
    /// <param name="capacity">How many slots there are.</param>
    /// <param name="now">When it begins.</param>
    public QueueStep? TakeNext(int capacity, DateTimeOffset now)
    {
        if (Depth == 0)
        {
            return null;
        }

        var isPaidsTurn = _paid.Count > 0 && (_free.Count == 0 || _paidInRow < _options.PaidInRowMax);
        var first = (isPaidsTurn ? _paid : _free).Waiting.Min!;

        // What is larger than everything there is runs alone, or nothing would ever run again.
        var fits = capacity > 0 && (SlotsTaken == 0 || (long)SlotsTaken + first.Slots <= capacity);
        if (!fits)
        {
            return null;
        }

        var running = first with { StartedAt = now };
        var inRow = isPaidsTurn ? Math.Min(_paidInRow + 1, _options.PaidInRowMax) : 0;
        return new QueueStep(With(running, lane => lane.Begin(first), running.Slots, inRow), running);
    }

    /// <summary>Takes a match out that still waits.</summary>
    public Outcome<QueueStep> Cancel(MatchId match) =>
        Find(match) is { IsRunning: false } waiting
            ? new QueueStep(Without(waiting, lane => lane.Remove(waiting)), waiting)
            : QueueRefusals.NotWaiting.Because();

    /// <summary>A match has come to its end, or will not begin any more; null = it is not here, for example because its end was told twice.</summary>
    public QueueStep? Complete(MatchId match, DateTimeOffset now)
    {
        if (Find(match) is not { } ticket)
        {
            return null;
        }

        if (ticket.StartedAt is not { } started)
        {
            return new QueueStep(Without(ticket, lane => lane.Remove(ticket)), ticket);
        }

        var lasted = now > started ? now - started : TimeSpan.Zero;
        return new QueueStep(Without(ticket, lane => lane.Stop(lasted * ticket.Slots)), ticket);
    }

    /// <summary>A match failed through no fault of its own and waits again, at its old place; null = it does not run. How often that may be,
    /// the match decides.</summary>
    public QueueStep? Fail(MatchId match)
    {
        if (Find(match) is not { IsRunning: true } running)
        {
            return null;
        }

        var waiting = running with { StartedAt = null };
        return new QueueStep(With(waiting, lane => lane.Stop(null).Add(waiting), -running.Slots), waiting);
    }

    /// <summary>Where a match stands; null = it does not wait.</summary>
    /// <param name="match">Which match.</param>
    /// <param name="capacity">How many slots there are.</param>
    public QueuePosition? PositionOf(MatchId match, int capacity)
    {
        if (Find(match) is not { IsRunning: false } waiting)
        {
            return null;
        }

        var (paidAhead, freeAhead) = AheadOf(waiting);
        var ahead = paidAhead + freeAhead;
        return new QueuePosition(ahead + 1, Depth, EtaOf(waiting, paidAhead, freeAhead, capacity));
    }

    /// <summary>In what time a match that is asked for now would begin, roughly; null = nobody reports capacity.</summary>
    public TimeSpan? EtaOf(Ticket ticket, int capacity) => Enqueue(ticket).Queue.PositionOf(ticket.Match, capacity)?.Eta;

    private (int Paid, int Free) AheadOf(Ticket ticket)
    {
        // A free one goes each time the row of paid ones is full.
        var place = (ticket.IsPaid ? _paid : _free).Waiting.IndexOf(ticket);
        return ticket.IsPaid
            ? (place, (int)Math.Min(_free.Count, ((long)_paidInRow + place) / _options.PaidInRowMax))
            : ((int)Math.Min(_paid.Count, Math.Max(0, ((place + 1L) * _options.PaidInRowMax) - _paidInRow)), place);
    }

    private TimeSpan? EtaOf(Ticket ticket, int paidAhead, int freeAhead, int capacity)
    {
        if (capacity <= 0)
        {
            return null;
        }

        if (paidAhead + freeAhead == 0 && SlotsTaken + ticket.Slots <= capacity)
        {
            return TimeSpan.Zero;
        }

        // Those that run are half way through on average.
        var work = (_paid.Work * (paidAhead + (_paid.Running / 2.0))) + (_free.Work * (freeAhead + (_free.Running / 2.0)));
        return work / capacity;
    }

    private MatchQueue With(Ticket ticket, Func<QueueLane, QueueLane> change, int slots = 0, int? paidInRow = null) => new(
        _options, _tickets.SetItem(ticket.Match, ticket),
        ticket.IsPaid ? change(_paid) : _paid,
        ticket.IsPaid ? _free : change(_free),
        paidInRow ?? _paidInRow, SlotsTaken + slots);

    private MatchQueue Without(Ticket ticket, Func<QueueLane, QueueLane> change) => new(
        _options, _tickets.Remove(ticket.Match),
        ticket.IsPaid ? change(_paid) : _paid,
        ticket.IsPaid ? _free : change(_free),
        _paidInRow, SlotsTaken - (ticket.IsRunning ? ticket.Slots : 0));
}

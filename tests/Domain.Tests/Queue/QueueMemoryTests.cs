using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Queue;
using static Infon.Domain.Tests.Queue.Tickets;

namespace Infon.Domain.Tests.Queue;

public sealed class QueueMemoryTests
{
    [Fact]
    public void The_order_follows_from_what_is_stored_whatever_order_it_comes_in()
    {
        var waiting = Stored(Free(1), Paid(2), Free(3), Paid(4), Paid(5));

        var queue = QueueMemory.Restore([.. waiting.Reverse()], [], Options);

        Drained(queue).Should().Equal(2, 4, 5, 1, 3);
    }

    [Fact]
    public void A_free_match_has_its_turn_after_four_paid_ones_begun_before_the_restart()
    {
        var begun = Enumerable.Range(1, 4).Select(number => Ended(Paid(number), seconds: 60));

        var queue = QueueMemory.Restore(Stored(Paid(10), Free(11)), [.. begun, Ended(Free(0), seconds: 1)], Options);

        Drained(queue).Should().Equal(11, 10);
    }

    [Fact]
    public void What_ran_runs_on_and_takes_its_room()
    {
        var queue = QueueMemory.Restore(Stored(Paid(1) with { StartedAt = Now }, Free(2)), [], Options);

        (queue.Running, queue.Depth, queue.SlotsTaken).Should().Be((1, 1, Options.LiveSlots));
        queue.Fail(Match(1))!.Value.Ticket.IsRunning.Should().BeFalse();
    }

    [Fact]
    public void Whenever_it_is_restarted_a_queue_goes_on_as_if_nothing_had_happened()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var queue = MatchQueue.Empty(Options);
            var ended = new List<QueuedMatch>();
            for (var second = 1; second <= 300; second++)
            {
                var now = Now.AddSeconds(second);
                var running = queue.Snapshot().Tickets.Where(ticket => ticket.IsRunning).ToList();
                var isEnd = running.Count > 0 && random.Next(3) == 0;
                if (isEnd)
                {
                    var ends = running[random.Next(running.Count)];
                    queue = queue.Complete(ends.Match, now)!.Value.Queue;
                    ended.Add(Stored(ends)[0] with { EndedAt = now });
                }

                queue = isEnd ? queue
                    : random.Next(2) == 0 ? queue.TakeNext(int.MaxValue, now)?.Queue ?? queue
                    : queue.Enqueue(random.Next(3) == 0 ? Free(second) : Paid(second)).Queue;
                var restored = QueueMemory.Restore(
                    Stored([.. queue.Snapshot().Tickets]), [.. ended.TakeLast(QueueMemory.Latest)], Options);

                Drained(restored).Should().Equal(Drained(queue), "seed {0}, second {1}", seed, second);
                (restored.Running, restored.Depth).Should().Be((queue.Running, queue.Depth));
            }
        }
    }

    [Fact]
    public void The_wait_is_known_from_matches_that_have_ended()
    {
        var ended = Enumerable.Range(1, QueueMemory.Latest).Select(number => Ended(Paid(number), seconds: 100));

        var queue = QueueMemory.Restore(Stored(Paid(100), Paid(101)), [.. ended], Options);

        queue.PositionOf(Match(101), 1)!.Value.Eta!.Value.Should().BeCloseTo(TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_queue_that_is_compared_with_what_is_stored_learns_what_it_missed()
    {
        var queue = Waiting(Free(1), Free(2), Free(3)).TakeNext(9, Now)!.Value.Queue;
        var stored = Stored(Free(1), Free(3), Free(0), Free(4) with { StartedAt = Now });

        var agreed = queue.AgreeWith([.. stored.Select(match => match.Ticket(Options))]);

        agreed.Snapshot().Tickets.Select(ticket => (Number(ticket), ticket.IsRunning))
            .Should().Equal((0, false), (1, true), (3, false), (4, true));
        Drained(agreed).Should().Equal(0, 3);
    }

    private static ImmutableArray<QueuedMatch> Stored(params Ticket[] tickets) => [.. tickets.Select(ticket => new QueuedMatch(
        ticket.Match, ticket.IsPaid ? MatchPace.Live : MatchPace.Headless, ticket.IsPaid, ticket.AskedAt, ticket.StartedAt))];

    private static QueuedMatch Ended(Ticket ticket, int seconds) =>
        Stored(ticket)[0] with { StartedAt = ticket.AskedAt, EndedAt = ticket.AskedAt.AddSeconds(seconds) };
}

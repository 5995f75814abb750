using Infon.Domain.Queue;
using static Infon.Domain.Tests.Queue.Tickets;

namespace Infon.Domain.Tests.Queue;

public sealed class QueuePositionTests
{
    [Fact]
    public void Positions_are_the_order_in_which_matches_begin()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var queue = MatchQueue.Empty(Options);
            for (var i = 0; i < 120; i++)
            {
                queue = queue.Happen(random);
            }

            // Those that run leave first, so that all who wait can begin.
            queue = queue.Snapshot().Tickets.Where(ticket => ticket.IsRunning)
                .Aggregate(queue, (rest, ticket) => rest.Complete(ticket.Match, Now)!.Value.Queue);
            var waiting = queue.Snapshot().Tickets;
            var promised = waiting.OrderBy(PlaceOf).ToList();

            Drained(queue).Should().Equal(promised.Select(Number), "seed {0}", seed);
            promised.Select(PlaceOf).Should().Equal(Enumerable.Range(1, promised.Count), "seed {0}", seed);

            int PlaceOf(Ticket ticket) => queue.PositionOf(ticket.Match, 4)!.Value.Position;
        }
    }

    [Fact]
    public void Who_finds_room_begins_at_once()
    {
        var position = Waiting(Paid(1)).PositionOf(Match(1), 1);

        position.Should().Be(new QueuePosition(1, 1, TimeSpan.Zero));
    }

    [Fact]
    public void The_wait_follows_from_what_is_ahead_and_the_capacity()
    {
        var queue = Waiting(Paid(1), Paid(2), Paid(3), Free(4)).TakeNext(1, Now)!.Value.Queue;

        queue.PositionOf(Match(3), 1)!.Value.Eta.Should().Be(TimeSpan.FromMinutes(7.5));
        queue.PositionOf(Match(3), 5)!.Value.Eta.Should().Be(TimeSpan.FromMinutes(1.5));
        queue.PositionOf(Match(3), 0)!.Value.Eta.Should().BeNull();
        queue.PositionOf(Match(1), 1).Should().BeNull();
    }

    [Fact]
    public void The_wait_learns_from_how_long_matches_last()
    {
        var queue = MatchQueue.Empty(Options);
        for (var number = 1; number <= 60; number++)
        {
            queue = queue.Enqueue(Paid(number)).Queue.TakeNext(1, Now)!.Value.Queue;
            queue = queue.Complete(Match(number), Now.AddMinutes(2))!.Value.Queue;
        }

        queue = queue.Enqueue(Paid(61)).Queue.Enqueue(Paid(62)).Queue;

        queue.PositionOf(Match(62), 1)!.Value.Eta!.Value.Should().BeCloseTo(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1));
    }
}

using Infon.Domain.Queue;
using static Infon.Domain.Tests.Queue.Tickets;

namespace Infon.Domain.Tests.Queue;

public sealed class QueueSnapshotTests
{
    [Fact]
    public void A_queue_goes_on_after_a_restart_as_if_nothing_had_happened()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Random undisturbedChance = new(seed), restartedChance = new(seed), restarts = new(seed + 1000);
            MatchQueue undisturbed = MatchQueue.Empty(Options), restarted = MatchQueue.Empty(Options);
            for (var i = 0; i < 200; i++)
            {
                undisturbed = undisturbed.Happen(undisturbedChance);
                restarted = restarted.Happen(restartedChance);
                if (restarts.Next(10) == 0)
                {
                    restarted = MatchQueue.From(restarted.Snapshot(), Options);
                }
            }

            restarted.Snapshot().Should().BeEquivalentTo(undisturbed.Snapshot(), "seed {0}", seed);
            restarted.SlotsTaken.Should().Be(undisturbed.SlotsTaken);
            Drained(restarted).Should().Equal(Drained(undisturbed));
        }
    }

    [Fact]
    public void Whatever_happens_each_match_begins_once_at_a_time_and_the_counts_agree()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var queue = MatchQueue.Empty(Options);
            for (var i = 0; i < 200; i++)
            {
                queue = queue.Happen(random);
                var tickets = queue.Snapshot().Tickets;

                var running = tickets.Where(ticket => ticket.IsRunning).ToList();
                var counted = (running.Count, tickets.Length - running.Count, running.Sum(ticket => ticket.Slots));
                counted.Should().Be((queue.Running, queue.Depth, queue.SlotsTaken), "seed {0}, step {1}", seed, i);
                (queue.SlotsTaken <= 6 && tickets.DistinctBy(ticket => ticket.AskedAt).Count() == tickets.Length).Should().BeTrue();
            }
        }
    }
}

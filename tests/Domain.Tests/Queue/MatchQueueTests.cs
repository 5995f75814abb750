using static Infon.Domain.Tests.Queue.Tickets;

namespace Infon.Domain.Tests.Queue;

public sealed class MatchQueueTests
{
    [Fact]
    public void Paid_matches_go_first_and_each_lane_in_the_order_in_which_it_was_asked_for() =>
        Drained(Waiting(Free(3), Paid(4), Paid(2), Free(1))).Should().Equal(2, 4, 1, 3);

    [Fact]
    public void After_four_paid_matches_a_free_one_has_its_turn()
    {
        var queue = Waiting([Free(1), Free(2), .. Enumerable.Range(10, 9).Select(Paid)]);

        Drained(queue).Should().Equal(10, 11, 12, 13, 1, 14, 15, 16, 17, 2, 18);
    }

    [Fact]
    public void A_steady_stream_of_paid_matches_starves_nobody()
    {
        var queue = Waiting([.. Enumerable.Range(1, 5).Select(Free)]);
        var begun = new List<int>();
        for (var next = 100; next < 130; next++)
        {
            queue = queue.Enqueue(Paid(next)).Queue;
            (queue, var ticket) = queue.TakeNext(int.MaxValue, Now)!.Value;
            begun.Add(Number(ticket));
        }

        begun.Where(number => number < 100).Should().Equal(1, 2, 3, 4, 5);
    }

    [Fact]
    public void Nobody_begins_without_room()
    {
        var queue = Waiting(Free(1), Free(2));

        queue = queue.TakeNext(1, Now)!.Value.Queue;

        queue.TakeNext(1, Now).Should().BeNull();
        queue.TakeNext(2, Now).Should().NotBeNull();
        Waiting(Free(1)).TakeNext(0, Now).Should().BeNull();
    }

    [Fact]
    public void A_large_match_at_the_front_is_not_passed_by_small_ones()
    {
        var queue = Waiting(Free(1), Free(2) with { Slots = 4 }, Free(3)).TakeNext(4, Now)!.Value.Queue;

        queue.TakeNext(4, Now).Should().BeNull();
        var freed = queue.Complete(Match(1), Now)!.Value.Queue;
        Number(freed.TakeNext(4, Now)!.Value.Ticket).Should().Be(2);
    }

    [Fact]
    public void A_match_larger_than_all_there_is_runs_alone()
    {
        var queue = Waiting(Free(1) with { Slots = 9 }, Free(2)).TakeNext(4, Now)!.Value.Queue;

        (queue.Running, queue.SlotsTaken).Should().Be((1, 9));
        queue.TakeNext(4, Now).Should().BeNull();
    }

    [Fact]
    public void Asking_twice_keeps_the_place()
    {
        var queue = Waiting(Free(1), Free(2));

        var step = queue.Enqueue(Free(1) with { Slots = 9 });

        step.Queue.Should().BeSameAs(queue);
        step.Ticket.Slots.Should().Be(1);
    }

    [Fact]
    public void An_end_told_twice_counts_once()
    {
        var queue = Waiting(Free(1)).TakeNext(1, Now)!.Value.Queue.Complete(Match(1), Now)!.Value.Queue;

        queue.Complete(Match(1), Now).Should().BeNull();
        (queue.Depth, queue.Running, queue.SlotsTaken).Should().Be((0, 0, 0));
    }

    [Fact]
    public void Only_who_waits_can_be_cancelled()
    {
        var queue = Waiting(Free(1), Free(2)).TakeNext(1, Now)!.Value.Queue;

        queue.Cancel(Match(1)).Refusal!.Code.Should().Be("queue.not-waiting");
        queue.Cancel(Match(3)).Refusal!.Code.Should().Be("queue.not-waiting");
        var cancelled = queue.Cancel(Match(2)).Value;
        (cancelled.Queue.Depth, Number(cancelled.Ticket)).Should().Be((0, 2));
    }

    [Fact]
    public void A_match_that_failed_waits_again_at_its_old_place()
    {
        var queue = Waiting(Free(1), Free(2), Free(3)).TakeNext(9, Now)!.Value.Queue;

        queue = queue.Fail(Match(1))!.Value.Queue;

        queue.PositionOf(Match(1), 9)!.Value.Position.Should().Be(1);
        queue.SlotsTaken.Should().Be(0);
        queue.Fail(Match(1)).Should().BeNull();
    }

    [Fact]
    public void A_match_that_waits_and_has_ended_all_the_same_is_gone()
    {
        var queue = Waiting(Free(1), Free(2)).Complete(Match(1), Now)!.Value.Queue;

        Drained(queue).Should().Equal(2);
    }
}

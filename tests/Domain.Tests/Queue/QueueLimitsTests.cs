using static Infon.Domain.Tests.Queue.Tickets;

namespace Infon.Domain.Tests.Queue;

public sealed class QueueLimitsTests
{
    [Fact]
    public void One_user_has_so_many_matches_at_once_and_fewer_live_ones()
    {
        var queue = Waiting([
            .. Enumerable.Range(1, 3).Select(number => Paid(number).By(1)),
            .. Enumerable.Range(4, 16).Select(number => Free(number).By(1))]);

        queue.Enqueue(Paid(90).By(1)).Refusal!.Code.Should().Be("queue.too-many-live");
        queue = queue.Enqueue(Free(20).By(1)).Value.Queue;
        queue.Enqueue(Free(91).By(1)).Refusal!.Code.Should().Be("queue.too-many-open");
    }

    [Fact]
    public void Others_and_the_platform_are_not_limited_by_it()
    {
        var queue = Waiting([.. Enumerable.Range(1, 20).Select(number => Free(number).By(1))]);

        queue.Enqueue(Free(90).By(2)).IsRefused.Should().BeFalse();
        queue.Enqueue(Free(91)).IsRefused.Should().BeFalse();
    }

    [Fact]
    public void What_runs_counts_and_what_has_ended_makes_room()
    {
        var queue = Waiting(Paid(1).By(1), Paid(2).By(1), Paid(3).By(1)).TakeNext(9, Now)!.Value.Queue;
        queue.Enqueue(Paid(4).By(1)).IsRefused.Should().BeTrue();

        queue.Complete(Match(1), Now)!.Value.Queue.Enqueue(Paid(4).By(1)).IsRefused.Should().BeFalse();
        queue.Cancel(Match(3)).Value.Queue.Enqueue(Paid(4).By(1)).IsRefused.Should().BeFalse();
    }

    [Fact]
    public void A_match_that_begins_again_counts_once()
    {
        var queue = Waiting(Paid(1).By(1), Paid(2).By(1)).TakeNext(9, Now)!.Value.Queue.Fail(Match(1))!.Value.Queue;

        queue.Enqueue(Paid(3).By(1)).IsRefused.Should().BeFalse();
        queue.Enqueue(Paid(3).By(1)).Value.Queue.Enqueue(Paid(4).By(1)).IsRefused.Should().BeTrue();
    }
}

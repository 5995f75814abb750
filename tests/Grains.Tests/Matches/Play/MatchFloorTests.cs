using Infon.Grains.Matches;
using Infon.Grains.Matches.Play;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Tests.Matches.Play;

public sealed class MatchFloorTests : IDisposable
{
    private readonly MatchFloor _floor = new(Options.Create(new MatchesOptions { Threads = 1 }));

    public void Dispose() => _floor.Dispose();

    [Fact]
    public async Task An_urgent_job_is_done_between_two_slices_of_another()
    {
        var (urgent, other) = (new Job(isUrgent: true, slice => slice == 3), new Job(isUrgent: false, _ => false));
        var goesOn = new Job(isUrgent: false, _ => true);
        _floor.Take(other);
        _floor.Take(goesOn);

        _floor.Take(urgent);
        await urgent.Done;

        other.Done.IsCompleted.Should().BeFalse();
        goesOn.Slices.Should().Be(0);
        other.Abandon();
        await goesOn.Done;
    }

    [Fact]
    public async Task A_job_that_is_abandoned_ends_within_a_slice_and_lets_go()
    {
        var job = new Job(isUrgent: false, _ => false);
        _floor.Take(job);

        job.Abandon();

        await job.Invoking(each => each.Done).Should().ThrowAsync<OperationCanceledException>();
        job.HasLetGo.Should().BeTrue();
    }

    [Fact]
    public async Task A_job_that_is_abandoned_when_it_is_done_lets_go()
    {
        var job = new Job(isUrgent: false, _ => true);
        _floor.Take(job);
        await job.Done;

        job.Abandon();

        job.HasLetGo.Should().BeTrue();
    }

    [Fact]
    public async Task A_job_that_fails_says_so_and_the_floor_goes_on()
    {
        var (failing, next) = (new Job(isUrgent: false, _ => throw new InvalidOperationException("no")), new Job(isUrgent: false, _ => true));
        _floor.Take(failing);
        _floor.Take(next);

        await failing.Invoking(each => each.Done).Should().ThrowAsync<InvalidOperationException>();
        await next.Done;

        failing.HasLetGo.Should().BeTrue();
        next.HasLetGo.Should().BeFalse();
    }

    [Fact]
    public async Task A_floor_that_is_closed_gives_everything_up()
    {
        var (atWork, waiting, late) = (new Job(isUrgent: false, _ => false), new Job(isUrgent: false, _ => true), new Job(isUrgent: true, _ => true));
        _floor.Take(atWork);
        _floor.Take(waiting);

        _floor.Dispose();
        _floor.Take(late);

        foreach (var job in new[] { atWork, waiting, late })
        {
            await job.Invoking(each => each.Done).Should().ThrowAsync<OperationCanceledException>();
            job.HasLetGo.Should().BeTrue();
        }
    }

    private sealed class Job(bool isUrgent, Func<int, bool> slice) : FloorJob(isUrgent)
    {
        public int Slices { get; private set; }

        public bool HasLetGo { get; private set; }

        protected override bool Advance() => slice(++Slices);

        protected override void GiveUp() => HasLetGo = true;
    }
}

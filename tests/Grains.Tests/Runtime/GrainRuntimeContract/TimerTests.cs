using Orleans.Concurrency;

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class TimerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_timer_ticks_when_due_and_then_with_its_period()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITimerGrain>("u-1");
        await grain.Begin(3 * Second, Second);

        cluster.Time.Advance(2 * Second);
        (await grain.Ticks()).Should().Be(0);
        for (var tick = 1; tick <= 3; tick++)
        {
            cluster.Time.Advance(Second);
            await cluster.Board.Reached("tick", tick);
            (await grain.Ticks()).Should().Be(tick);
        }
    }

    [Fact]
    public async Task A_timer_that_fires_during_a_long_turn_ticks_once_after_it()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITimerGrain>("u-1");
        await grain.Begin(Second, Second);
        var turn = grain.WaitForGate("gate");
        await cluster.Board.Reached("in gate");

        cluster.Time.Advance(5 * Second);
        await grain.LookBetween();
        cluster.Board.Times("tick").Should().Be(0);
        cluster.Board.Open("gate");
        await turn;

        await cluster.Board.Reached("tick");
        (await grain.Ticks()).Should().Be(1);
    }

    [Fact]
    public async Task A_timer_that_interleaves_ticks_during_a_long_turn()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITimerGrain>("u-1");
        await grain.BeginInterleaving(Second);
        var turn = grain.WaitForGate("gate");
        await cluster.Board.Reached("in gate");

        cluster.Time.Advance(Second);

        await cluster.Board.Reached("tick");
        cluster.Board.Open("gate");
        await turn;
    }

    [Fact]
    public async Task A_timer_ticks_on_after_a_tick_that_failed()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITimerGrain>("u-1");
        await grain.BeginFailing(Second);

        for (var tick = 1; tick <= 3; tick++)
        {
            cluster.Time.Advance(Second);
            await cluster.Board.Reached("failing tick", tick);
            await grain.Ticks();
        }
    }

    [Fact]
    public async Task A_tick_can_say_when_the_next_one_is()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITimerGrain>("u-1");
        await grain.BeginChanging();

        cluster.Time.Advance(Second);
        await cluster.Board.Reached("changing tick");
        await grain.Ticks();
        cluster.Time.Advance(9 * Second);
        await grain.Ticks();
        cluster.Board.Times("changing tick").Should().Be(1);
        cluster.Time.Advance(Second);

        await cluster.Board.Reached("changing tick", 2);
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITimerGrain>("u-1");
        await grain.Begin(Second, Second);

        await grain.End();
        await cluster.Board.Reached("ended");
        cluster.Time.Advance(5 * Second);
        (await grain.Ticks()).Should().Be(0);

        cluster.Board.Times("tick").Should().Be(0);
    }

    [Fact]
    public async Task Ticks_keep_no_grain_alive()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        await cluster.Grain<ITimerGrain>("u-1").Begin(TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        await cluster.LeaveAloneAsync(TimeSpan.FromMinutes(10));
        await cluster.Board.Reached("tick");

        await cluster.LeaveAloneAsync(TimeSpan.FromMinutes(14));

        await cluster.Board.Reached("ended");
    }

    [Fact]
    public async Task Ticks_of_a_timer_that_keeps_alive_do()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        await cluster.Grain<ITimerGrain>("u-1").BeginKeepingAlive(TimeSpan.FromMinutes(5));

        for (var tick = 1; tick <= 5; tick++)
        {
            await cluster.LeaveAloneAsync(TimeSpan.FromMinutes(5));
            await cluster.Board.Reached("keeping tick", tick);
        }

        await cluster.Grain<ITimerGrain>("u-1").LookBetween();
        cluster.Board.Times("ended").Should().Be(0);
    }
}

public interface ITimerGrain : IGrainWithStringKey
{
    Task Begin(TimeSpan due, TimeSpan period);

    Task BeginInterleaving(TimeSpan due);

    Task BeginFailing(TimeSpan period);

    Task BeginChanging();

    Task BeginKeepingAlive(TimeSpan period);

    Task WaitForGate(string gate);

    [AlwaysInterleave]
    Task LookBetween();

    Task<int> Ticks();

    Task End();
}

public sealed class TimerGrain(Board board) : Grain, ITimerGrain
{
    private int _ticks;
    private IGrainTimer? _timer;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        board.Mark("ended");
        return Task.CompletedTask;
    }

    public Task Begin(TimeSpan due, TimeSpan period)
    {
        this.RegisterGrainTimer(Tick, due, period);
        return Task.CompletedTask;
    }

    public Task BeginInterleaving(TimeSpan due)
    {
        this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(due, Timeout.InfiniteTimeSpan) { Interleave = true });
        return Task.CompletedTask;
    }

    public Task BeginFailing(TimeSpan period)
    {
        this.RegisterGrainTimer(
            static (Board marks, CancellationToken _) =>
            {
                marks.Mark("failing tick");
                throw new InvalidOperationException("This tick failed.");
            },
            board,
            new GrainTimerCreationOptions(period, period));
        return Task.CompletedTask;
    }

    public Task BeginChanging()
    {
        _timer = this.RegisterGrainTimer(
            () =>
            {
                board.Mark("changing tick");
                _timer!.Change(TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
                return Task.CompletedTask;
            },
            TimeSpan.FromSeconds(1),
            Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task BeginKeepingAlive(TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(
            () =>
            {
                _timer!.Change(period, Timeout.InfiniteTimeSpan);
                board.Mark("keeping tick");
                return Task.CompletedTask;
            },
            new GrainTimerCreationOptions(period, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task WaitForGate(string gate)
    {
        board.Mark($"in {gate}");
        await board.Passed(gate);
    }

    public Task LookBetween() => Task.CompletedTask;

    public Task<int> Ticks() => Task.FromResult(_ticks);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private Task Tick()
    {
        _ticks++;
        board.Mark("tick");
        return Task.CompletedTask;
    }
}

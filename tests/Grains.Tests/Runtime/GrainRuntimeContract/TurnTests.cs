using Orleans.Concurrency;

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class TurnTests
{
    [Fact]
    public async Task Calls_of_one_grain_never_overlap()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITurnGrain>("t-1");

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(grain.CountSlowly)));

        (await grain.Count()).Should().Be(200);
    }

    [Fact]
    public async Task Calls_of_one_caller_to_a_living_grain_arrive_in_order()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITurnGrain>("t-1");
        await grain.Count();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => grain.Write($"{number}")));

        cluster.Board.Lines.Should().Equal(Enumerable.Range(0, 100).Select(number => $"{number}"));
    }

    [Fact]
    public async Task What_follows_an_await_is_a_turn_of_the_same_grain()
    {
        await using var cluster = await GrainCluster.StartAsync();

        (await cluster.Grain<ITurnGrain>("t-1").StaysInItsTurns()).Should().BeTrue();
    }

    [Fact]
    public async Task Work_that_a_reentrant_grain_starts_at_once_never_runs_on_two_threads()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<IReentrantGrain>("t-1");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => grain.CountBetweenAwaits()));

        (await grain.Count()).Should().Be(50 * 20);
    }

    [Fact]
    public async Task A_plain_call_waits_for_the_one_before_it()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITurnGrain>("t-1");
        var first = grain.WaitForGate("gate");
        await cluster.Board.Reached("in gate");

        var second = grain.Write("second");
        await grain.WriteBetween("between");
        cluster.Board.Open("gate");
        await Task.WhenAll(first, second);

        cluster.Board.Lines.Should().Equal("between", "out gate", "second");
    }

    [Fact]
    public async Task A_call_begins_while_another_waits_in_a_reentrant_grain()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<IReentrantGrain>("t-1");
        var first = grain.WaitForGate("gate");
        await cluster.Board.Reached("in gate");

        await grain.OpenGate("gate");

        await first;
    }

    [Fact]
    public async Task Read_only_calls_run_beside_each_other_and_plain_calls_wait_for_them()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ITurnGrain>("t-1");
        var readers = new[] { grain.ReadThroughGate("a"), grain.ReadThroughGate("b") };
        await Task.WhenAll(cluster.Board.Reached("in a"), cluster.Board.Reached("in b"));

        var writer = grain.Write("written");
        cluster.Board.Open("a");
        await readers[0];
        await grain.WriteBetween("still reading b");
        cluster.Board.Open("b");
        await Task.WhenAll(readers[1], writer);

        cluster.Board.Lines.Should().Equal("still reading b", "written");
    }

    [Fact]
    public async Task A_circle_of_calls_ends_by_time_out_and_both_grains_work_on()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        var first = cluster.Grain<ITurnGrain>("t-1");
        var circle = first.CallBackThrough("t-2");
        await cluster.Board.Reached("calls back");

        cluster.Time.Advance(GrainCluster.ResponseTimeout + TimeSpan.FromSeconds(5));

        await ((Func<Task>)(() => circle)).Should().ThrowAsync<TimeoutException>();
        await first.Write("one");
        await cluster.Grain<ITurnGrain>("t-2").Write("two");
        cluster.Board.Lines.Should().Equal("one", "two");
    }
}

public interface ITurnGrain : IGrainWithStringKey
{
    Task CountSlowly();

    Task<int> Count();

    Task Write(string line);

    [AlwaysInterleave]
    Task WriteBetween(string line);

    Task<bool> StaysInItsTurns();

    Task WaitForGate(string gate);

    [ReadOnly]
    Task ReadThroughGate(string gate);

    Task CallBackThrough(string other);

    Task CallBack(ITurnGrain caller);
}

public interface IReentrantGrain : IGrainWithStringKey
{
    Task WaitForGate(string gate);

    Task OpenGate(string gate);

    Task CountBetweenAwaits();

    Task<int> Count();
}

public sealed class TurnGrain(Board board) : Grain, ITurnGrain
{
    private int _count;

    public async Task CountSlowly()
    {
        var seen = _count;
        await Task.Yield();
        _count = seen + 1;
    }

    public Task<int> Count() => Task.FromResult(_count);

    public Task Write(string line)
    {
        board.Write(line);
        return Task.CompletedTask;
    }

    public Task WriteBetween(string line) => Write(line);

    public async Task<bool> StaysInItsTurns()
    {
        var scheduler = TaskScheduler.Current;
        await Task.Yield();
        var afterYield = TaskScheduler.Current == scheduler;
        await Task.Run(static () => { });
        var afterRun = TaskScheduler.Current == scheduler;
        var inChild = await Task.Factory.StartNew(() => TaskScheduler.Current == scheduler);
        return scheduler != TaskScheduler.Default && afterYield && afterRun && inChild;
    }

    public async Task WaitForGate(string gate)
    {
        board.Mark($"in {gate}");
        await board.Passed(gate);
        board.Write($"out {gate}");
    }

    public async Task ReadThroughGate(string gate)
    {
        board.Mark($"in {gate}");
        await board.Passed(gate);
    }

    public Task CallBackThrough(string other) => GrainFactory.GetGrain<ITurnGrain>(other).CallBack(this.AsReference<ITurnGrain>());

    public async Task CallBack(ITurnGrain caller)
    {
        var calling = caller.Count();
        board.Mark("calls back");
        await calling;
    }
}

[Reentrant]
public sealed class ReentrantGrain(Board board) : Grain, IReentrantGrain
{
    private int _count;

    public async Task WaitForGate(string gate)
    {
        board.Mark($"in {gate}");
        await board.Passed(gate);
    }

    public Task OpenGate(string gate)
    {
        board.Open(gate);
        return Task.CompletedTask;
    }

    public async Task CountBetweenAwaits()
    {
        for (var step = 0; step < 20; step++)
        {
            _count++;
            await Task.Yield();
        }
    }

    public Task<int> Count() => Task.FromResult(_count);
}

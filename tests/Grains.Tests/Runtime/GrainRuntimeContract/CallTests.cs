using Orleans.Concurrency;

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class CallTests
{
    [Fact]
    public async Task A_call_answers_with_what_the_grain_returns()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ICallGrain>("u-1");

        (await grain.Add(2, 3)).Should().Be(5);
        (await grain.Describe("fatty", null)).Should().Be("u-1: fatty, ");
    }

    [Fact]
    public async Task A_method_may_be_called_Create()
    {
        await using var cluster = await GrainCluster.StartAsync();

        (await cluster.Grain<ICallGrain>("u-1").Create("fatty")).Should().Be("new fatty");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_reaches_the_caller_with_its_type_and_message(bool late)
    {
        await using var cluster = await GrainCluster.StartAsync();

        var failing = () => cluster.Grain<ICallGrain>("u-1").Fail("no food here", late);

        (await failing.Should().ThrowAsync<KeyNotFoundException>()).WithMessage("no food here");
    }

    [Fact]
    public async Task A_grain_works_on_after_it_threw()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ICallGrain>("u-1");
        await ((Func<Task>)(() => grain.Fail("once", true))).Should().ThrowAsync<KeyNotFoundException>();

        (await grain.Add(1, 1)).Should().Be(2);
    }

    [Fact]
    public async Task A_call_without_an_answer_times_out_and_says_so()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        var waiting = cluster.Grain<ICallGrain>("u-1").WaitForGate("never", CancellationToken.None);
        await cluster.Board.Reached("waiting");

        cluster.Time.Advance(GrainCluster.ResponseTimeout + TimeSpan.FromSeconds(5));

        await ((Func<Task>)(() => waiting)).Should().ThrowAsync<TimeoutException>();
        cluster.Board.Open("never");
    }

    [Fact]
    public async Task A_call_with_a_time_out_of_its_own_keeps_to_it()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var waiting = cluster.Grain<ICallGrain>("u-1").WaitBriefly("never");
        await cluster.Board.Reached("waiting");

        cluster.Time.Advance(TimeSpan.FromSeconds(3));

        await ((Func<Task>)(() => waiting)).Should().ThrowAsync<TimeoutException>();
        cluster.Board.Open("never");
    }

    [Fact]
    public async Task Cancellation_reaches_the_grain_and_frees_the_caller()
    {
        await using var cluster = await GrainCluster.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var waiting = cluster.Grain<ICallGrain>("u-1").WaitForGate("never", cancellation.Token);
        await cluster.Board.Reached("waiting");

        await cancellation.CancelAsync();

        await ((Func<Task>)(() => waiting)).Should().ThrowAsync<OperationCanceledException>();
        await cluster.Board.Reached("cancelled");
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_is_made_never_arrives()
    {
        await using var cluster = await GrainCluster.StartAsync();

        var calling = () => cluster.Grain<ICallGrain>("u-1").WaitForGate("never", new CancellationToken(canceled: true));

        await calling.Should().ThrowAsync<OperationCanceledException>();
        cluster.Board.Times("waiting").Should().Be(0);
    }

    [Fact]
    public async Task A_one_way_call_does_not_wait_and_never_fails()
    {
        await using var cluster = await GrainCluster.StartAsync();

        await cluster.Grain<ICallGrain>("u-1").Tell("gate");
        cluster.Board.Times("told").Should().Be(0);
        cluster.Board.Open("gate");

        await cluster.Board.Reached("told");
    }

    [Fact]
    public async Task Request_context_travels_with_calls_and_calls_of_calls_but_not_back()
    {
        await using var cluster = await GrainCluster.StartAsync();
        RequestContext.Set("player", "u-7");

        var seen = await cluster.Grain<ICallGrain>("u-1").SeenContext(hops: 2);

        seen.Should().Be("u-7");
        RequestContext.Get("trail").Should().BeNull();
        RequestContext.Clear();
        (await cluster.Grain<ICallGrain>("u-1").SeenContext(hops: 1)).Should().Be("nothing");
    }

    [Fact]
    public async Task A_grain_passes_a_reference_to_itself()
    {
        await using var cluster = await GrainCluster.StartAsync();

        var self = await cluster.Grain<ICallGrain>("u-1").Self();

        (await self.Describe("a", "b")).Should().Be("u-1: a, b");
        self.GetPrimaryKeyString().Should().Be("u-1");
        self.Should().Be(cluster.Grain<ICallGrain>("u-1"));
    }

    [Fact]
    public async Task Keys_can_be_text_numbers_and_identifiers()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var id = Guid.NewGuid();

        (await cluster.Client.GetGrain<IGuidGrain>(id).Key()).Should().Be(id);
        (await cluster.Client.GetGrain<INumberGrain>(-42).Key()).Should().Be(-42);
        (await cluster.Client.GetGrain<INumberGrain>(long.MaxValue).Key()).Should().Be(long.MaxValue);
    }
}

public interface ICallGrain : IGrainWithStringKey
{
    Task<string> Create(string name);

    ValueTask<int> Add(int first, int second);

    Task<string> Describe(string first, string? second);

    Task Fail(string words, bool late);

    Task WaitForGate(string gate, CancellationToken cancellation);

    [ResponseTimeout("00:00:01")]
    Task WaitBriefly(string gate);

    [OneWay]
    Task Tell(string gate);

    Task<string> SeenContext(int hops);

    Task<ICallGrain> Self();
}

public interface IGuidGrain : IGrainWithGuidKey
{
    Task<Guid> Key();
}

public interface INumberGrain : IGrainWithIntegerKey
{
    Task<long> Key();
}

public sealed class CallGrain(Board board) : Grain, ICallGrain
{
    public Task<string> Create(string name) => Task.FromResult($"new {name}");

    public ValueTask<int> Add(int first, int second) => ValueTask.FromResult(first + second);

    public Task<string> Describe(string first, string? second) => Task.FromResult($"{this.GetPrimaryKeyString()}: {first}, {second}");

    public async Task Fail(string words, bool late)
    {
        if (late)
        {
            await Task.Yield();
        }

        throw new KeyNotFoundException(words);
    }

    public async Task WaitForGate(string gate, CancellationToken cancellation)
    {
        board.Mark("waiting");
        try
        {
            await board.Passed(gate).WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            board.Mark("cancelled");
            throw;
        }
    }

    public Task WaitBriefly(string gate) => WaitForGate(gate, CancellationToken.None);

    public async Task Tell(string gate)
    {
        await board.Passed(gate);
        board.Mark("told");
        throw new InvalidOperationException("Nobody hears this.");
    }

    public async Task<string> SeenContext(int hops)
    {
        var seen = RequestContext.Get("player") as string ?? "nothing";
        RequestContext.Set("trail", hops);
        return hops == 0 ? seen : await GrainFactory.GetGrain<ICallGrain>($"u-hop-{hops}").SeenContext(hops - 1);
    }

    public Task<ICallGrain> Self() => Task.FromResult(this.AsReference<ICallGrain>());
}

public sealed class GuidGrain : Grain, IGuidGrain
{
    public Task<Guid> Key() => Task.FromResult(this.GetPrimaryKey());
}

public sealed class NumberGrain : Grain, INumberGrain
{
    public Task<long> Key() => Task.FromResult(this.GetPrimaryKeyLong());
}

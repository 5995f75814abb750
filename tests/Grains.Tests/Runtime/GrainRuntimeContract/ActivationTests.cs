namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class ActivationTests
{
    [Fact]
    public async Task A_grain_comes_to_life_with_its_first_call_and_not_before()
    {
        await using var cluster = await GrainCluster.StartAsync();

        var grain = cluster.Grain<ILivingGrain>("u-1");
        cluster.Board.Times("born u-1").Should().Be(0);
        await grain.Life();

        cluster.Board.Times("born u-1").Should().Be(1);
    }

    [Fact]
    public async Task Many_first_calls_at_once_make_one_activation()
    {
        await using var cluster = await GrainCluster.StartAsync();

        var lives = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => cluster.Grain<ILivingGrain>("u-1").Life())));

        lives.Distinct().Should().ContainSingle();
        cluster.Board.Times("born u-1").Should().Be(1);
    }

    [Fact]
    public async Task A_failed_activation_fails_its_callers_and_the_next_call_tries_again()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<IReluctantGrain>("u-1");

        var calls = Enumerable.Range(0, 3).Select(_ => grain.Ping()).ToList();
        cluster.Board.Open("refuse");

        foreach (var call in calls)
        {
            (await ((Func<Task>)(() => call)).Should().ThrowAsync<InvalidDataException>()).WithMessage("Not today.");
        }

        cluster.Board.Mark("willing");
        await grain.Ping();
    }

    [Fact]
    public async Task A_grain_that_cannot_be_made_fails_its_callers_with_what_its_constructor_threw()
    {
        await using var cluster = await GrainCluster.StartAsync();

        var failing = () => cluster.Grain<IImpossibleGrain>("u-1").Ping();

        (await failing.Should().ThrowAsync<InvalidOperationException>()).WithInnerException<NotSupportedException>().WithMessage("Cannot be.");
    }

    [Fact]
    public async Task A_grain_that_asks_for_it_ends_after_its_call_and_says_why()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ILivingGrain>("u-1");
        var first = await grain.Life();

        await grain.EndSoon();

        await cluster.Board.Reached($"dead u-1 {DeactivationReasonCode.ApplicationRequested}");
        (await grain.Life()).Should().NotBe(first);
    }

    [Fact]
    public async Task Calls_that_wait_while_a_grain_ends_go_to_its_next_life()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ILivingGrain>("u-1");
        var first = await grain.EndSlowly("gate");
        await cluster.Board.Reached("ending");

        var calls = Enumerable.Range(0, 10).Select(_ => grain.Life()).ToList();
        calls.Should().OnlyContain(call => !call.IsCompleted);
        cluster.Board.Open("gate");
        var lives = await Task.WhenAll(calls);

        lives.Distinct().Should().ContainSingle().Which.Should().NotBe(first);
        cluster.Board.Lines.Should().Equal("born", "dead", "born");
    }

    [Fact]
    public async Task Calls_behind_the_one_that_ends_the_grain_go_to_its_next_life()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ILivingGrain>("u-1");
        var first = await grain.Life();
        var last = grain.EndAfterGate("gate");
        await cluster.Board.Reached("about to end");

        var calls = Enumerable.Range(0, 10).Select(_ => grain.Life()).ToList();
        cluster.Board.Open("gate");

        (await last).Should().Be(first);
        (await Task.WhenAll(calls)).Distinct().Should().ContainSingle().Which.Should().NotBe(first);
    }

    [Fact]
    public async Task No_call_is_lost_while_a_grain_ends_again_and_again()
    {
        await using var cluster = await GrainCluster.StartAsync();

        var calls = Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            var grain = cluster.Grain<ILivingGrain>("u-1");
            for (var call = 0; call < 200; call++)
            {
                await (call % 5 == caller % 5 ? grain.EndSoon() : grain.Life());
            }
        }));
        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(20));

        var births = cluster.Board.Times("born u-1");
        births.Should().BeGreaterThan(1);
        (births - cluster.Board.Times($"dead u-1 {DeactivationReasonCode.ApplicationRequested}")).Should().BeInRange(0, 1);
    }

    [Fact]
    public async Task A_stop_lets_turns_finish_and_every_grain_say_good_bye()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await cluster.Grain<ILivingGrain>("u-1").Life();
        var running = cluster.Grain<ILivingGrain>("u-2").EndAfterGate("gate");
        await cluster.Board.Reached("about to end");

        var stopping = cluster.StopAsync();
        await cluster.Board.Reached($"dead u-1 {DeactivationReasonCode.ShuttingDown}");
        stopping.IsCompleted.Should().BeFalse();
        cluster.Board.Open("gate");

        await stopping;
        await running;
        cluster.Board.Times($"dead u-2 {DeactivationReasonCode.ShuttingDown}").Should().Be(1);
        await ((Func<Task>)(() => cluster.Grain<ILivingGrain>("u-3").Life())).Should().ThrowAsync<OrleansException>();
    }
}

public interface ILivingGrain : IGrainWithStringKey
{
    Task<Guid> Life();

    Task EndSoon();

    Task<Guid> EndSlowly(string gate);

    Task<Guid> EndAfterGate(string gate);

    Task<Guid> Delay(TimeSpan span);
}

public interface IReluctantGrain : IGrainWithStringKey
{
    Task Ping();
}

public interface IImpossibleGrain : IGrainWithStringKey
{
    Task Ping();
}

public sealed class ImpossibleGrain : Grain, IImpossibleGrain
{
    public ImpossibleGrain() => throw new NotSupportedException("Cannot be.");

    public Task Ping() => Task.CompletedTask;
}

public sealed class LivingGrain(Board board) : Grain, ILivingGrain
{
    private readonly Guid _life = Guid.NewGuid();
    private string? _gate;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        board.Write("born");
        board.Mark($"born {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        board.Mark("ending");
        if (_gate is not null)
        {
            await board.Passed(_gate);
        }

        board.Write("dead");
        board.Mark($"dead {this.GetPrimaryKeyString()} {reason.ReasonCode}");
    }

    public Task<Guid> Life() => Task.FromResult(_life);

    public Task EndSoon()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<Guid> EndSlowly(string gate)
    {
        _gate = gate;
        DeactivateOnIdle();
        return Life();
    }

    public async Task<Guid> EndAfterGate(string gate)
    {
        board.Mark("about to end");
        await board.Passed(gate);
        DeactivateOnIdle();
        return _life;
    }

    public Task<Guid> Delay(TimeSpan span)
    {
        DelayDeactivation(span);
        return Life();
    }
}

public sealed class ReluctantGrain(Board board) : Grain, IReluctantGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await board.Passed("refuse");
        if (board.Times("willing") == 0)
        {
            throw new InvalidDataException("Not today.");
        }
    }

    public Task Ping() => Task.CompletedTask;
}

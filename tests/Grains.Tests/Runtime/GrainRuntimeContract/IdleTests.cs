namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class IdleTests
{
    private static readonly TimeSpan LongAfterCollection = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task An_idle_grain_is_collected()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        var grain = cluster.Grain<ILivingGrain>("u-1");
        var first = await grain.Life();

        await cluster.LeaveAloneAsync(LongAfterCollection);

        await cluster.Board.Reached($"dead u-1 {DeactivationReasonCode.ActivationIdle}");
        (await grain.Life()).Should().NotBe(first);
    }

    [Fact]
    public async Task A_grain_in_use_is_not_collected()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        var grain = cluster.Grain<ILivingGrain>("u-1");
        var first = await grain.Life();

        for (var minute = 0; minute < 30; minute += 10)
        {
            await cluster.LeaveAloneAsync(TimeSpan.FromMinutes(10));
            (await grain.Life()).Should().Be(first);
        }
    }

    [Fact]
    public async Task A_grain_that_is_kept_alive_is_not_collected()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        var kept = await cluster.Grain<IKeptGrain>("u-1").Life();
        await cluster.Grain<ILivingGrain>("u-2").Life();

        await cluster.LeaveAloneAsync(LongAfterCollection);

        await cluster.Board.Reached($"dead u-2 {DeactivationReasonCode.ActivationIdle}");
        (await cluster.Grain<IKeptGrain>("u-1").Life()).Should().Be(kept);
    }

    [Fact]
    public async Task A_grain_that_delays_its_end_is_collected_later()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        var first = await cluster.Grain<ILivingGrain>("u-1").Delay(GrainCluster.Idle(TimeSpan.FromMinutes(30)));
        await cluster.Grain<ILivingGrain>("u-2").Life();

        await cluster.LeaveAloneAsync(LongAfterCollection);
        await cluster.Board.Reached($"dead u-2 {DeactivationReasonCode.ActivationIdle}");
        cluster.Board.Times($"dead u-1 {DeactivationReasonCode.ActivationIdle}").Should().Be(0);
        await cluster.LeaveAloneAsync(TimeSpan.FromMinutes(30));

        await cluster.Board.Reached($"dead u-1 {DeactivationReasonCode.ActivationIdle}");
        (await cluster.Grain<ILivingGrain>("u-1").Life()).Should().NotBe(first);
    }

    [Fact]
    public async Task A_class_has_a_limit_of_its_own()
    {
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        var first = await cluster.Grain<IBriefGrain>("u-1").Life();

        await cluster.LeaveAloneAsync(TimeSpan.FromMinutes(4));

        await cluster.Board.Reached("brief end");
        (await cluster.Grain<IBriefGrain>("u-1").Life()).Should().NotBe(first);
    }

    [Fact]
    public async Task Ten_thousand_grains_come_and_go()
    {
        const int many = 10_000;
        await using var cluster = await GrainCluster.StartWithShortTimesAsync();
        var grains = Enumerable.Range(0, many).Select(number => cluster.Grain<IBriefGrain>($"u-{number}")).ToList();

        var lives = await Task.WhenAll(grains.Select(grain => grain.Life()));
        lives.Distinct().Should().HaveCount(many);
        await cluster.LeaveAloneAsync(TimeSpan.FromMinutes(4));
        await cluster.Board.Reached("brief end", many);

        (await Task.WhenAll(grains.Select(grain => grain.Life()))).Should().NotIntersectWith(lives);
    }
}

public interface IKeptGrain : IGrainWithStringKey
{
    Task<Guid> Life();
}

public interface IBriefGrain : IGrainWithStringKey
{
    Task<Guid> Life();
}

[KeepAlive]
public sealed class KeptGrain : Grain, IKeptGrain
{
    private readonly Guid _life = Guid.NewGuid();

    public Task<Guid> Life() => Task.FromResult(_life);
}

[CollectionAgeLimit(Minutes = 2)]
public sealed class BriefGrain(Board board) : Grain, IBriefGrain
{
    private readonly Guid _life = Guid.NewGuid();

    public Task<Guid> Life() => Task.FromResult(_life);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        board.Mark("brief end");
        return Task.CompletedTask;
    }
}

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class ReminderTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_reminder_comes_when_due_and_then_with_its_period()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await cluster.Grain<IRemindedGrain>("q-1").Remind("sweep", 2 * Minute, Minute);

        for (var time = 1; time <= 3; time++)
        {
            cluster.Time.Advance(time == 1 ? 2 * Minute : Minute);
            await cluster.Board.Reached("sweep at q-1", time);
            await cluster.Grain<IRemindedGrain>("q-1").Names();
        }
    }

    [Fact]
    public async Task A_reminder_survives_a_restart_and_wakes_its_grain()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await cluster.Grain<IRemindedGrain>("q-1").Remind("sweep", 5 * Minute, 5 * Minute);

        await cluster.RestartAsync();
        cluster.Time.Advance(4 * Minute);
        cluster.Board.Times("sweep at q-1").Should().Be(0);
        cluster.Time.Advance(Minute);

        await cluster.Board.Reached("sweep at q-1");
        (await cluster.Grain<IRemindedGrain>("q-1").Names()).Should().Equal("sweep");
    }

    [Fact]
    public async Task A_reminder_missed_while_nobody_was_there_comes_at_its_next_time()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await cluster.Grain<IRemindedGrain>("q-1").Remind("sweep", 5 * Minute, 5 * Minute);

        await cluster.RestartAfterAsync(12 * Minute);
        cluster.Time.Advance(3 * Minute);

        await cluster.Board.Reached("sweep at q-1");
        cluster.Board.Times("sweep at q-1").Should().Be(1);
    }

    [Fact]
    public async Task A_reminder_registered_again_is_changed()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<IRemindedGrain>("q-1");
        await grain.Remind("sweep", Minute, Minute);

        await grain.Remind("sweep", 10 * Minute, Minute);
        cluster.Time.Advance(9 * Minute);
        (await grain.Names()).Should().Equal("sweep");
        cluster.Board.Times("sweep at q-1").Should().Be(0);
        cluster.Time.Advance(Minute);

        await cluster.Board.Reached("sweep at q-1");
    }

    [Fact]
    public async Task A_reminder_that_was_ended_never_comes_again()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<IRemindedGrain>("q-1");
        await grain.Remind("sweep", Minute, Minute);

        await grain.Forget("sweep");
        await cluster.RestartAsync();
        cluster.Time.Advance(10 * Minute);

        (await cluster.Grain<IRemindedGrain>("q-1").Names()).Should().BeEmpty();
        cluster.Board.Times("sweep at q-1").Should().Be(0);
    }

    [Fact]
    public async Task A_reminder_that_failed_comes_again()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await cluster.Grain<IRemindedGrain>("q-1").Remind("fail", Minute, Minute);

        cluster.Time.Advance(Minute);
        await cluster.Board.Reached("fail at q-1");
        await cluster.Grain<IRemindedGrain>("q-1").Names();
        cluster.Time.Advance(5 * Minute);

        await cluster.Board.Reached("fail at q-1", 2);
    }

    [Fact]
    public async Task A_reminder_that_would_come_too_often_is_refused()
    {
        await using var cluster = await GrainCluster.StartAsync();

        var often = () => cluster.Grain<IRemindedGrain>("q-1").Remind("sweep", Minute, TimeSpan.FromSeconds(1));

        await often.Should().ThrowAsync<ArgumentException>();
    }
}

public interface IRemindedGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan due, TimeSpan period);

    Task Forget(string name);

    Task<List<string>> Names();
}

public sealed class RemindedGrain(Board board) : Grain, IRemindedGrain, IRemindable
{
    public Task Remind(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<List<string>> Names() => [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName)];

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        board.Mark($"{reminderName} at {this.GetPrimaryKeyString()}");
        return reminderName == "fail" ? throw new InvalidOperationException("Forgotten.") : Task.CompletedTask;
    }
}

using Infon.Grains.Interfaces.Wire;
using Infon.Silo.Storage.Postgres;
using Npgsql;

namespace Infon.Silo.Tests.Storage.Postgres;

public sealed class PerseveranceTests
{
    private readonly Clock _time = new();
    private int _tries;

    [Fact]
    public async Task A_conflict_is_tried_again()
    {
        var result = await new Perseverance(_time, () => { }).Run(() => ++_tries < 3
            ? throw new PostgresException("deadlock", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected) : Task.FromResult("done"));

        result.Should().Be("done");
        _tries.Should().Be(3);
    }

    [Fact]
    public async Task A_wrong_statement_is_not_tried_again()
    {
        var running = () => new Perseverance(_time, () => { }).Run<int>(() => Fail(PostgresErrorCodes.SyntaxError));

        await running.Should().ThrowAsync<PostgresException>();
        _tries.Should().Be(1);
    }

    [Fact]
    public async Task A_commit_that_may_have_happened_is_not_tried_again()
    {
        var running = () => new Perseverance(_time, () => { }).Run<int>(() =>
        {
            _tries++;
            throw new StorageOutageException();
        });

        await running.Should().ThrowAsync<StorageOutageException>();
        _tries.Should().Be(1);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_once_a_pause_and_left_alone_between()
    {
        var forgotten = 0;
        var perseverance = new Perseverance(_time, () => forgotten++);
        var running = () => perseverance.Run<int>(() => Fail(PostgresErrorCodes.CannotConnectNow));
        await running.Should().ThrowAsync<StorageOutageException>();
        var before = _tries;

        await running.Should().ThrowAsync<StorageOutageException>();
        _tries.Should().Be(before);

        _time.Now += TimeSpan.FromSeconds(2);
        await running.Should().ThrowAsync<StorageOutageException>();
        _tries.Should().Be(before + 1);
        forgotten.Should().Be(_tries);
    }

    [Fact]
    public async Task A_server_that_is_back_is_used_as_before()
    {
        var perseverance = new Perseverance(_time, () => { });
        var running = () => perseverance.Run<int>(() => Fail(PostgresErrorCodes.CannotConnectNow));
        await running.Should().ThrowAsync<StorageOutageException>();
        _time.Now += TimeSpan.FromSeconds(2);

        (await perseverance.Run(() => Task.FromResult(1))).Should().Be(1);

        (await perseverance.Run(() => Task.FromResult(2))).Should().Be(2);
    }

    private Task<int> Fail(string state)
    {
        _tries++;
        throw new PostgresException("no", "ERROR", "ERROR", state);
    }

    /// <summary>A clock that stands until it is moved; whoever waits, waits no time at all.</summary>
    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}

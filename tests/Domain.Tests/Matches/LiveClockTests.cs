using Infon.Domain.Matches;

namespace Infon.Domain.Tests.Matches;

public sealed class LiveClockTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly LiveClock _clock = new(Start, TimeSpan.FromMilliseconds(100));

    [Theory]
    [InlineData(-5000, 0)]
    [InlineData(0, 0)]
    [InlineData(99, 0)]
    [InlineData(100, 1)]
    [InlineData(600_000, 6000)]
    public void The_tick_is_counted_from_the_start(int milliseconds, int tick) =>
        _clock.TickAt(Start + TimeSpan.FromMilliseconds(milliseconds)).Should().Be(tick);

    [Fact]
    public void Every_tick_is_due_at_its_own_moment()
    {
        foreach (var tick in new[] { 1, 7, 5999, 20_000_000 })
        {
            var due = _clock.DueOf(tick);

            _clock.TickAt(due).Should().Be(tick);
            _clock.TickAt(due - TimeSpan.FromTicks(1)).Should().Be(tick - 1);
        }
    }
}

using Infon.Domain.Sessions;

namespace Infon.Domain.Tests.Sessions;

public sealed class AttemptsTests
{
    private static readonly AttemptLimit Limit = new(3, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(30));
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_attempts_are_free_and_then_each_pause_is_twice_as_long()
    {
        var attempts = default(Attempts);
        var pauses = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            pauses.Add(attempts.Pause(Limit, Start).TotalSeconds);
            attempts = attempts.More(Limit, Start);
        }

        pauses.Should().Equal(0, 0, 0, 2, 4, 8, 16, 32, 60, 60);
    }

    [Fact]
    public void A_pause_passes()
    {
        var attempts = new Attempts(3, Start);

        attempts.Pause(Limit, Start.AddSeconds(1.5)).TotalSeconds.Should().Be(0.5);
        attempts.Pause(Limit, Start.AddSeconds(2)).Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void What_was_long_ago_is_forgotten()
    {
        var attempts = new Attempts(100, Start);

        attempts.Pause(Limit, Start.AddMinutes(30)).Should().Be(TimeSpan.Zero);
        attempts.More(Limit, Start.AddMinutes(30)).Count.Should().Be(1);
    }

    [Fact]
    public void An_attempt_that_succeeded_does_not_count()
    {
        new Attempts(3, Start).Less().Pause(Limit, Start).Should().Be(TimeSpan.Zero);
        default(Attempts).Less().Count.Should().Be(0);
    }

    [Fact]
    public void A_session_ends_when_it_is_not_used_and_after_its_whole_time_in_any_case()
    {
        var span = new SessionSpan(TimeSpan.FromDays(30), TimeSpan.FromDays(180));

        span.EndOf(Start, Start.AddDays(10)).Should().Be(Start.AddDays(40));
        span.EndOf(Start, Start.AddDays(170)).Should().Be(Start.AddDays(180));
    }
}

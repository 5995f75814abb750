using Infon.Cli.Gauntlets;
using Infon.Engine.Bots;
using Infon.TestKit;

namespace Infon.Cli.Tests.Gauntlets;

public sealed class GauntletRunTests
{
    private static readonly TestArena Field = TestArena.Drawn(
        "#############",
        "#a.........b#",
        "#.....H.....#",
        "#...........#",
        "#############");

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task The_result_does_not_depend_on_the_number_of_cores(int jobs)
    {
        var plan = Plan(pairs: 24);
        var alone = new GauntletRun(plan, NewBots);
        var together = new GauntletRun(plan, NewBots);

        await alone.PlayAsync(1, counted: null, CancellationToken.None);
        await together.PlayAsync(jobs, counted: null, CancellationToken.None);

        together.Total.Pairs.Should().Equal(alone.Total.Pairs);
        together.Ticks.Should().Be(alone.Ticks);
        alone.Total.Pairs.Count(count => count > 0).Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task A_test_stops_at_the_same_game_on_every_number_of_cores()
    {
        var plan = Plan(pairs: 500, challenger: "resting") with { Test = new SequentialTest(0, 100) };
        var alone = new GauntletRun(plan, NewBots);
        var together = new GauntletRun(plan, NewBots);

        var first = await alone.PlayAsync(1, counted: null, CancellationToken.None);
        var second = await together.PlayAsync(4, counted: null, CancellationToken.None);

        second.Should().Be(first).And.NotBe(GauntletStop.Games);
        together.Total.Games.Should().Be(alone.Total.Games);
        alone.Total.Games.Should().BeLessThan(1000);
    }

    [Fact]
    public async Task Both_seats_are_taken_and_every_rival_meets_every_map()
    {
        var plan = Plan(pairs: 4) with { Rivals = [Program("resting"), Program("luck")], Maps = [Field, TestArena.Room(9, 9)] };

        var run = new GauntletRun(plan, NewBots);
        await run.PlayAsync(1, counted: null, CancellationToken.None);

        run.ByRival.Select(tally => tally.Games).Should().Equal(4, 4);
        Enumerable.Range(0, 4).Select(pair => (plan.RivalOf(pair), plan.Game(pair, 0).Arena)).Should().OnlyHaveUniqueItems();
        plan.Game(1, 0).Seed.Should().Be(plan.Game(0, 1).Seed).And.NotBe(plan.Game(2, 0).Seed);
        plan.Game(0, 0).Entrants.Select(entrant => entrant.Name).Should().Equal("luck", "resting");
        plan.Game(0, 1).Entrants.Select(entrant => entrant.Name).Should().Equal("resting", "luck");
    }

    [Fact]
    public async Task Who_breaks_it_off_gets_what_was_counted_so_far()
    {
        using var stop = new CancellationTokenSource();
        var run = new GauntletRun(Plan(pairs: 1000), NewBots);

        var reason = await run.PlayAsync(
            2,
            () =>
            {
                if (run.Total.Count == 3)
                {
                    stop.Cancel();
                }
            },
            stop.Token);

        reason.Should().Be(GauntletStop.Interrupted);
        run.Total.Count.Should().BeGreaterThanOrEqualTo(3).And.BeLessThan(1000);
    }

    private static GauntletPlan Plan(int pairs, string challenger = "luck") => new()
    {
        Challenger = Program(challenger),
        Rivals = [Program("fate")],
        Maps = [Field],
        Seed = 11,
        PairsMax = pairs,
        TicksMax = 8,
    };

    private static BotProgram Program(string name) => new(name, System.Text.Encoding.UTF8.GetBytes(name));

    /// <summary>One bot rests; the others kill their creatures when their dice say so, which costs points.</summary>
    private static ScriptedBots NewBots()
    {
        var bots = new ScriptedBots();
        bots.Made("luck", terms => (controls, events) => KillAll(controls, events, terms.Seed % 3 == 0));
        bots.Made("fate", terms => (controls, events) => KillAll(controls, events, terms.Seed % 2 == 0));
        bots.Made("resting", _ => (controls, events) => { });
        return bots;
    }

    private static void KillAll(Controls controls, ReadOnlySpan<BotEvent> events, bool isUnlucky)
    {
        foreach (var happened in events)
        {
            if (isUnlucky && happened.Kind == BotEventKind.CreatureSpawned)
            {
                controls.Execute(new Command(CommandKind.Suicide, happened.Id));
            }
        }
    }
}

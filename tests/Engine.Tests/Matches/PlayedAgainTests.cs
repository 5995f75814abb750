using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Matches;
using Infon.Engine.Randomness;
using Infon.TestKit;
using static Infon.Engine.Tests.Matches.TestMatches;

namespace Infon.Engine.Tests.Matches;

public sealed class PlayedAgainTests
{
    private const int Ticks = 400;

    private readonly ScriptedBots _bots = new();

    [Fact]
    public void The_same_specification_and_inputs_give_the_same_match_tick_by_tick()
    {
        var spec = Spec(MatchMode.Public, Wild("a"), Wild("b"), Wild("c"));
        using var first = _bots.Begin(spec);
        var hashes = Record(first, SubmitMuch);

        using var second = _bots.Begin(spec, [.. first.Inputs]);
        var again = Record(second, (_, _) => { });

        again.Should().Equal(hashes);
        second.Inputs.Should().Equal(first.Inputs);
        first.Inputs.Should().HaveCountGreaterThan(8);
        hashes.Distinct().Should().HaveCount(Ticks, "else nothing happens in this match");
    }

    [Fact]
    public void Another_seed_gives_another_match()
    {
        var spec = Spec(MatchMode.Public, Wild("a"), Wild("b"));
        using var first = _bots.Begin(spec);
        using var second = _bots.Begin(spec with { Seed = 8 });

        Record(first, (_, _) => { })[^1].Should().NotBe(Record(second, (_, _) => { })[^1]);
    }

    [Fact]
    public void The_result_of_a_match_played_again_is_the_same_in_every_number()
    {
        var spec = Spec(MatchMode.Teams, Wild("a"), Wild("b"), Wild("c"), Wild("d")) with { TicksMax = Ticks };
        using var first = _bots.Begin(spec);
        first.Submit(new MatchInput(0, MatchInputKind.Leave, 2));
        var result = first.Run();

        using var second = _bots.Begin(spec, [.. first.Inputs]);

        second.Run().Should().BeEquivalentTo(result, options => options.WithStrictOrdering());
    }

    private static List<ulong> Record(Match match, Action<Match, int> before)
    {
        var hashes = new List<ulong>();
        for (var tick = 1; tick <= Ticks; tick++)
        {
            before(match, tick);
            match.Step();
            hashes.Add(match.Game.StateHash());
        }

        return hashes;
    }

    private void SubmitMuch(Match match, int tick)
    {
        switch (tick)
        {
            case 20 or 120:
                match.Submit(new MatchInput(0, MatchInputKind.Join, Entrant: Wild($"late {tick}")));
                break;
            case 60:
                match.Submit(new MatchInput(0, MatchInputKind.Leave, 1));
                match.Submit(new MatchInput(0, MatchInputKind.Join, Entrant: Wild("on the seat of b")));
                break;
            case 90 or 91 or 200:
                match.Submit(new MatchInput(0, MatchInputKind.Bot, 2, _bots.Upload("die", (controls, _) =>
                    ForEachOwn(controls, id => controls.Execute(new Command(CommandKind.Suicide, id))))));
                break;
            case 150:
                match.Submit(new MatchInput(0, MatchInputKind.Leave, 0));
                match.Submit(new MatchInput(0, MatchInputKind.Bot, 0, new BotInput(BotInputKind.Info)));
                break;
            default:
                break;
        }
    }

    /// <summary>A bot that does anything at random, from its own seed.</summary>
    private Entrant Wild(string name) => _bots.Made(name, terms =>
    {
        var random = new RandomStream(terms.Seed);
        return (controls, _) => ForEachOwn(controls, id => ActWildly(controls, random, id));
    });

    private static void ActWildly(Controls controls, RandomStream random, int id)
    {
        controls.Execute(random.Below(8) switch
        {
            0 => new Command(CommandKind.SetPath, id, random.Between(0, 3000), random.Between(0, 1500)),
            1 or 2 => new Command(CommandKind.SetState, id, (int)CreatureState.Eat),
            3 => new Command(CommandKind.SetState, id, random.Below(8)),
            4 => new Command(CommandKind.SetTarget, id, random.Below(20)),
            5 => new Command(CommandKind.SetConvert, id, random.Below(3)),
            6 => new Command(CommandKind.SetMessage, id, Message: CreatureMessage.Of([(byte)random.Below(256)])),
            _ => new Command(CommandKind.SetState, id, (int)CreatureState.Walk),
        });
    }
}

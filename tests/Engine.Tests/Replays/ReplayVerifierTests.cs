using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Replays;
using Infon.Engine.Terrain;
using Infon.TestKit.Bots;

namespace Infon.Engine.Tests.Replays;

public class ReplayVerifierTests
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Sources = Enum.GetValues<BotPlan>()
        .Select(plan => SimpleBots.Entrant(plan).Program).ToDictionary(program => program.Hash, program => program.Source);

    [Fact]
    public void The_world_of_a_replay_can_be_played_again_without_any_bot()
    {
        var file = ReplayFile.Open(Recordings.Record(Recordings.Duel(1200)));

        var verdict = ReplayVerifier.VerifyWorld(file, Arena);

        verdict.Outcome.Should().Be(ReplayOutcome.Agrees, verdict.Sentence);
        verdict.Ticks.Should().Be(1200);
        verdict.Sentence.Should().Contain("No bot ran");
    }

    [Fact]
    public void Guests_inputs_and_the_breaking_off_are_played_again_too()
    {
        var file = ReplayFile.Open(Recordings.Record(Recordings.Duel(1200), disturb: Recordings.Disturb));

        var verdict = ReplayVerifier.VerifyWorld(file, Arena);

        verdict.Outcome.Should().Be(ReplayOutcome.Agrees, verdict.Sentence);
        file.Result.Cause.Should().Be(MatchCause.Aborted);
    }

    [Fact]
    public void Bots_whose_source_is_at_hand_prove_their_commands()
    {
        var file = ReplayFile.Open(Recordings.Record(Recordings.Duel(800)));

        var verdict = ReplayVerifier.VerifyBots(file, Arena, new SimpleBots(), Sources, "unknown");

        verdict.Outcome.Should().Be(ReplayOutcome.Agrees, verdict.Sentence);
        verdict.Sentence.Should().Contain("player 0 (Breedr), player 1 (Fightr) gave exactly the recorded commands");
    }

    [Fact]
    public void One_bot_can_be_proved_while_the_others_stay_private()
    {
        var file = ReplayFile.Open(Recordings.Record(Recordings.Duel(800)));
        var hash = file.Header.Entrants[1].ProgramHash;

        var verdict = ReplayVerifier.VerifyBots(
            file, Arena, new SimpleBots(), new Dictionary<string, ReadOnlyMemory<byte>> { [hash] = Sources[hash] }, "unknown");

        verdict.Outcome.Should().Be(ReplayOutcome.Agrees, verdict.Sentence);
        verdict.Sentence.Should().Contain("The bots of player 1 (Fightr) gave");
    }

    [Fact]
    public void A_bot_that_does_something_else_than_recorded_is_named_with_tick_and_command()
    {
        using var match = new Match(Recordings.Duel(300), new LyingLoader());
        var file = ReplayFile.Open(Played(match));

        var world = ReplayVerifier.VerifyWorld(file, Arena);
        var bots = ReplayVerifier.VerifyBots(file, Arena, new SimpleBots(), Sources, "another machine");

        world.Outcome.Should().Be(ReplayOutcome.Agrees, world.Sentence);
        bots.Outcome.Should().Be(ReplayOutcome.Differs);
        bots.Player.Should().Be(1);
        bots.Tick.Should().BePositive();
        bots.Sentence.Should().MatchRegex(@"^Tick \d+: player 1 \(Fightr\), command \d+ .* / .* \(recorded / replayed\)\. The match was played on 'unknown'");
    }

    [Fact]
    public void A_world_that_was_another_is_found_with_tick_and_member()
    {
        using var match = new Match(Recordings.Duel(300) with { Arena = new LyingArena() }, new SimpleBots());
        var file = ReplayFile.Open(Played(match));

        var verdict = ReplayVerifier.VerifyWorld(file, Arena);

        verdict.Outcome.Should().Be(ReplayOutcome.Differs);
        verdict.Tick.Should().Be(50);
        verdict.Difference.Should().MatchRegex("^slot 0 empty / creature 0$");
    }

    [Fact]
    public void Commands_given_while_loading_and_before_the_first_tick_are_given_at_their_moments()
    {
        var inputs = new[] { new MatchInput(0, MatchInputKind.Bot, 0, new BotInput(BotInputKind.CommandLine, "now"u8.ToArray())) };
        using var match = new Match(Recordings.Duel(100), new EagerLoader(), inputs);
        match.Commands.Count.Should().BeGreaterThan(2);
        var file = ReplayFile.Open(Played(match));

        var verdict = ReplayVerifier.VerifyWorld(file, Arena);

        verdict.Outcome.Should().Be(ReplayOutcome.Agrees, verdict.Sentence);
        file.StateAt(0).Creatures[0].Message.Should().Be(CreatureMessage.Of("now"u8));
    }

    [Fact]
    public void A_text_that_is_not_at_hand_keeps_its_bot_from_being_run_and_the_verdict_says_so()
    {
        var file = ReplayFile.Open(Recordings.Record(Recordings.Duel(700), disturb: Recordings.Disturb));

        var verdict = ReplayVerifier.VerifyBots(file, Arena, new SimpleBots(), Sources, "unknown");

        verdict.Outcome.Should().Be(ReplayOutcome.Agrees, verdict.Sentence);
        verdict.Sentence.Should().Contain("What reached player 1 (Fightr) while the match ran is not at hand");
    }

    [Fact]
    public void A_replay_whose_place_cannot_be_made_is_not_called_wrong()
    {
        var file = ReplayFile.Open(Recordings.Record(Recordings.Duel(20)));

        var verdict = ReplayVerifier.VerifyWorld(file, _ => null);

        verdict.Outcome.Should().Be(ReplayOutcome.NotPlayable);
        verdict.Sentence.Should().Be("The place 'meadow' in the replay cannot be made from its text.");
    }

    private static Meadow Arena(ReplayHeader header) => Meadow.Of(header.ArenaText);

    private static byte[] Played(Match match)
    {
        var recorder = new ReplayRecorder(match);
        while (match.Result is null)
        {
            match.Step();
            recorder.RecordTick();
        }

        return recorder.RecordEnd().ToArray();
    }

    /// <summary>Plays the second program by another plan than its source says.</summary>
    private sealed class LyingLoader : IBotLoader
    {
        public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log) =>
            controls.Player == 1 ? new SimpleBot(BotPlan.Graze, controls) : new SimpleBots().Load(program, terms, controls, log);
    }

    /// <summary>A meadow that kills the first creature after five seconds, of which its text says nothing.</summary>
    private sealed class LyingArena : IArena
    {
        private readonly Meadow _meadow = new(20, 16, 2);

        public string Name => _meadow.Name;

        public string Text => _meadow.Text;

        public (World World, ILevel Level) Open(ulong seed)
        {
            var (world, level) = _meadow.Open(seed);
            return (world, new CruelLevel(level));
        }
    }

    private sealed class CruelLevel(ILevel meadow) : ILevel
    {
        public void Begin(Game game) => meadow.Begin(game);

        public void Tick(Game game)
        {
            meadow.Tick(game);
            if (game.TickNumber == 49)
            {
                game.Execute(0, new Command(CommandKind.Suicide, 0));
            }
        }

        public bool TrySpawnPoint(Game game, int player, out int x, out int y) => meadow.TrySpawnPoint(game, player, out x, out y);

        public ulong StateHash() => meadow.StateHash();
    }

    /// <summary>Bots that command already while they are loaded.</summary>
    private sealed class EagerLoader : IBotLoader
    {
        public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log)
        {
            controls.Execute(new Command(CommandKind.SetState, controls.Player, (int)CreatureState.Eat));
            return new SimpleBots().Load(program, terms, controls, log);
        }
    }
}

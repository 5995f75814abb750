using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Matches;
using Infon.Engine.Replays;
using Infon.TestKit.Bots;

namespace Infon.Engine.Tests.Replays;

public class OddCommandsTests
{
    [Fact]
    public void Whatever_a_bot_asks_for_is_recorded_as_it_asked()
    {
        using var match = new Match(Recordings.Duel(120), new Wild());
        var recorder = new ReplayRecorder(match);
        var given = new List<CommandEntry[]> { match.Commands.Entries.ToArray() };
        while (match.Result is null)
        {
            match.Step();
            recorder.RecordTick();
            given.Add(match.Commands.Entries.ToArray());
        }

        var file = ReplayFile.Open(recorder.RecordEnd());

        var reader = file.Read();
        while (reader.Next())
        {
            reader.Commands.Entries.ToArray().Should().Equal(given[reader.Tick]);
        }

        given.Sum(tick => tick.Length).Should().BeGreaterThan(2000);
        ReplayVerifier.VerifyWorld(file, header => Meadow.Of(header.ArenaText)).Outcome.Should().Be(ReplayOutcome.Agrees);
    }

    private sealed class Wild : IBotLoader
    {
        public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log) => new WildBot(controls);
    }

    private sealed class WildBot(Controls controls) : IBot
    {
        private static readonly int[] Odd = [int.MinValue, -8193, -1, 0, 1, 2, 7, 8, 128, 127, 383, 640, 8191, 65408, 65664, int.MaxValue];

        private readonly Random _random = new(controls.Player);

        public BotUsage Usage => new(450_000, 0, 0, 0, 0, 0);

        public void Think(ReadOnlySpan<BotEvent> events)
        {
            for (var i = 0; i < 10; i++)
            {
                var creature = _random.Next(3) == 0 ? Any() : _random.Next(6);
                var kind = (CommandKind)_random.Next(1, 6);
                var message = kind == CommandKind.SetMessage ? CreatureMessage.Of(Enumerable.Range(0, _random.Next(20)).Select(_ => (byte)_random.Next(4)).ToArray()) : default;
                var (a, b) = kind == CommandKind.SetMessage ? (0, 0) : (Any(), kind == CommandKind.SetPath ? Any() : 0);
                controls.Execute(new Command(kind, creature, a, b, message));
            }
        }

        public void Receive(BotInput input)
        {
        }

        public void Dispose()
        {
        }

        private int Any() => Odd[_random.Next(Odd.Length)];
    }
}

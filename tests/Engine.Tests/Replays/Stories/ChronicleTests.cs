using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Frames;
using Infon.Engine.Matches;
using Infon.Engine.Replays.Stories;
using Infon.TestKit;

namespace Infon.Engine.Tests.Replays.Stories;

public sealed class ChronicleTests
{
    private static readonly TestArena Field = TestArena.Drawn(
        "######",
        "#a.3.#",
        "#.H..#",
        "#...b#",
        "######");

    [Fact]
    public void What_happens_is_told_in_sentences()
    {
        var bots = new ScriptedBots();
        using var match = NewMatch(bots, bots.Entrant("anna", Suicidal), bots.Entrant("ben"));
        var encoder = new FrameEncoder(match.Game);
        var chronicle = new Chronicle();
        encoder.EncodeKeyframe();
        chronicle.Read(encoder.State);

        match.Step();
        encoder.EncodeDelta();
        var entries = chronicle.Read(encoder.State);

        entries.Select(entry => entry.Text).Should().Equal(
            "A:anna's runner 0 kills itself", "A:anna -40 for a suicide, now -40", "A:anna's runner 1 kills itself", "A:anna -40 for a suicide, now -80");
        entries[0].Should().Be(new ChronicleEntry(1, "killed", 0, 0, 0, null, null, "A:anna's runner 0 kills itself"));
        entries[1].Should().Be(new ChronicleEntry(1, "scored", 0, null, null, -40, -40, "A:anna -40 for a suicide, now -40"));
    }

    [Fact]
    public void A_board_shows_ground_food_hill_and_creatures()
    {
        var bots = new ScriptedBots();
        using var match = NewMatch(bots, bots.Entrant("anna"), bots.Entrant("ben"));
        match.Game.Place(1, CreatureType.Fatty, (2 * 256) + 10, (1 * 256) + 10);
        var encoder = new FrameEncoder(match.Game);
        encoder.EncodeKeyframe();

        var rows = Board.Draw(encoder.State);

        rows.Should().Equal(
            "    0         5",
            "  0 ############",
            "  1 ##A2Bf3. .##",
            "  2 ## .[] . .##",
            "  3 ## . . .B2##",
            "  4 ############");
    }

    private static void Suicidal(Controls controls, ReadOnlySpan<BotEvent> events)
    {
        foreach (var happened in events)
        {
            if (happened.Kind == BotEventKind.CreatureSpawned)
            {
                controls.Execute(new Command(CommandKind.Suicide, happened.Id));
            }
        }
    }

    private static Match NewMatch(ScriptedBots bots, params Entrant[] entrants) => new(
        new MatchSpec { Mode = MatchMode.Custom, Arena = Field, Seed = 1, Entrants = [.. entrants] }, bots);
}

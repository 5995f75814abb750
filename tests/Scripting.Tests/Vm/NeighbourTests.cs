using Infon.Engine.Bots;
using Infon.Engine.Matches;
using Infon.Scripting.Bots;
using Infon.TestKit;

namespace Infon.Scripting.Tests.Vm;

/// <summary>A hostile program is no different to its neighbour than one that does nothing, as long as it leaves the game alone.</summary>
public sealed class NeighbourTests
{
    private const int Ticks = 10;

    private static readonly BotProgram Silence = new("silence.lua", "function player_think() end"u8.ToArray());

    private static readonly BotProgram Neighbour = new("neighbour.lua", """
        function Creature:main()
          self.steps = (self.steps or 0) + 1
          self:screen_message(self.steps)
          if self:tile_food() > 0 then self:eat() end
          self:moveto(math.random(300, 2700), math.random(300, 1900))
          for name, value in pairs({ first = 1, second = 2, [self] = 3 }) do print(tostring(name), value) end
        end
        """u8.ToArray());

    private static readonly TestArena Arena = TestArena.Drawn(
        "############",
        "#a...9....b#",
        "#..........#",
        "#....##....#",
        "#..5.##..5.#",
        "#....##....#",
        "#..........#",
        "#....9.....#",
        "############");

    private static readonly Lazy<IReadOnlyList<string>> Undisturbed = new(() => Play(Silence));

    public static TheoryData<string> Programs =>
    [
        .. Directory.GetFiles(GoldenFiles.PathOf("hostile"), "*.lua").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !name.StartsWith("game-", StringComparison.Ordinal)).Order(),
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_neighbour_plays_as_if_nothing_were_wrong(string hostile)
    {
        var program = new BotProgram(hostile + ".lua", File.ReadAllBytes(GoldenFiles.PathOf("hostile", hostile + ".lua")));

        var played = Play(program);

        played.Should().Equal(Undisturbed.Value);
    }

    /// <summary>The state after each tick, and all the neighbour printed and used.</summary>
    private static List<string> Play(BotProgram other)
    {
        var spec = new MatchSpec
        {
            Mode = MatchMode.Duel,
            Arena = Arena,
            Seed = 5,
            Entrants = [new Entrant("neighbour", Neighbour), new Entrant("other", other)],
        };
        using var match = new Match(spec, new LuaBotLoader(deadline: null));
        var seen = new List<string>();
        for (var tick = 0; tick < Ticks; tick++)
        {
            match.Step();
            seen.Add($"{match.Game.StateHash():x16} {match.Game.Seats[0].InstructionsUsed}");
        }

        seen.AddRange(match.LogOf(0)!.Lines.Select(line => $"{line.Tick} {line.Text}"));
        return seen;
    }
}

using System.Text.Json;
using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Matches;
using Infon.Engine.Options;

namespace Infon.Cli.Conformance;

/// <summary>The first place where a match differs from its recording.</summary>
/// <param name="File">The table.</param>
/// <param name="Row">The line in the file, counted from 1 with the header.</param>
/// <param name="Expected">What the recording has there; null = it is over.</param>
/// <param name="Actual">What happened instead; null = nothing more.</param>
internal sealed record Difference(string File, int Row, string? Expected, string? Actual);

/// <summary>Plays a scenario folder and compares every table in it, row by row.</summary>
internal sealed class ConformanceRun : IBotLoader
{
    private readonly string _folder;
    private readonly IBotLoader _lua;
    private readonly Scenario _scenario;
    private readonly RecordedInput[] _inputs;
    private readonly Dictionary<int, Creature> _stands = [];

    private ConformanceRun(string folder, IBotLoader lua)
    {
        _folder = folder;
        _lua = lua;
        _scenario = Scenario.Parse(File.ReadAllText(Path.Combine(folder, "scenario.json")));
        _inputs = [.. Recording.Read(folder, Recording.Inputs).Rows.Select(RecordedInput.Parse)];
    }

    /// <summary>Plays the scenario of a folder; returns the first difference, or null when there is none.</summary>
    /// <param name="folder">A folder with a <c>scenario.json</c>.</param>
    /// <param name="lua">Loads Lua programs.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A table is not one.</exception>
    /// <exception cref="JsonException">The scenario is not one.</exception>
    public static Difference? Play(string folder, IBotLoader lua) => new ConformanceRun(folder, lua).Play();

    /// <inheritdoc/>
    public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log)
    {
        IBot inner;
        if (_scenario.OwnBots || _scenario.Actions.Length > 0)
        {
            inner = _lua.Load(program, terms, controls, log);
        }
        else
        {
            var calls = _inputs.Where(input => input.Kind == "call" && input.Player == controls.Player);
            inner = new RecordedCommands(controls, calls.ToLookup(input => input.Tick, input => input.ToCommand()));
        }

        return new ScenarioBot(inner, controls, _stands);
    }

    private Difference? Play()
    {
        var spawns = _inputs.Where(input => input.Kind == "spawn" && _scenario.RandomSpawn)
            .Select(input => (input.Tick, input.Player, input.Number(1), input.Number(2)));
        var spec = new MatchSpec
        {
            Mode = MatchMode.Custom,
            Arena = new ScenarioArena(_scenario, [.. spawns]),
            Seed = 1,
            Entrants = [.. Enumerable.Range(0, _scenario.Players).Select(player => new Entrant($"player{player}", ProgramOf(player)))],
            Options = new GameOptions { LandedFlyersKeepTheirPath = true },
        };
        using var match = new Match(spec, this);
        foreach (var creature in _scenario.Creatures)
        {
            match.Game.Place(creature.Player, (CreatureType)creature.Type, creature.X, creature.Y, creature.Health, creature.Food);
        }

        var trace = new Trace(match, _stands);
        trace.Write(tick: 0);
        for (var tick = 1; tick <= _scenario.Ticks; tick++)
        {
            match.Step();
            WriteCalls(trace, tick);
            trace.Write(tick);
        }

        return Recording.Names.Select(name => Compare(trace, name)).FirstOrDefault(difference => difference is not null);
    }

    private BotProgram ProgramOf(int player)
    {
        if (!_scenario.OwnBots)
        {
            return new BotProgram($"player{player}", ActionProgram.Write(_scenario.Actions.Where(action => action.Player == player)));
        }

        var name = $"bot{player}.lua";
        var api = player < _scenario.Apis.Length && _scenario.Apis[player] == "state" ? BotApi.State : BotApi.Class;
        return new BotProgram(name, File.ReadAllBytes(Path.Combine(_folder, name)), api);
    }

    private void WriteCalls(Trace trace, int tick)
    {
        foreach (var player in _scenario.Actions.Where(action => action.Tick == tick).GroupBy(action => action.Player).OrderBy(p => p.Key))
        {
            var results = trace.NewLines(player.Key).Where(line => line.Text.StartsWith(ActionProgram.Mark, StringComparison.Ordinal));
            foreach (var (action, line) in player.Zip(results))
            {
                trace.WriteCall(tick, action, line.Text[ActionProgram.Mark.Length..]);
            }
        }
    }

    private Difference? Compare(Trace trace, string name)
    {
        var expected = Recording.Read(_folder, name).Rows;
        var actual = trace.Rows(name);
        if (name == Recording.Inputs)
        {
            // Food and spawns are given to the game from this table; only scenarios with programs have calls to compare.
            expected = [.. expected.Where(row => RecordedInput.Parse(row).Kind == "call")];
            actual = _inputs.Length > 0 ? actual : [];
        }

        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var (wanted, got) = (expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            if (wanted != got)
            {
                return new Difference(name, i + 2, wanted, got);
            }
        }

        return null;
    }
}

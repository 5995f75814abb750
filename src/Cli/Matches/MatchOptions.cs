using System.CommandLine;
using System.Globalization;
using Infon.Cli.Maps;
using Infon.Cli.Terminal;
using Infon.Engine.Bots;
using Infon.Engine.Matches;
using Infon.Engine.Options;
using Command = System.CommandLine.Command;

namespace Infon.Cli.Matches;

/// <summary>The options that say what a match is like, and the specification they make.</summary>
internal sealed class MatchOptions
{
    /// <summary>How long a match lasts whose mode has no end.</summary>
    private const int OpenEndTicks = 6000;

    private readonly Option<string?> _map = OptionOf.Text("--map", "MAP", "A map by name ('infon map list') or a .map file. Default: the seed chooses one that fits.");
    private readonly Option<ulong> _seed = OptionOf.Seed();
    private readonly Option<int?> _ticks = OptionOf.Count("--ticks", "The tick after which the match ends. Default: as the mode has it.");
    private readonly Option<int?> _scoreLimit = OptionOf.Count("--score-limit", "The score that ends the match. Default: as the mode has it.", high: 9999);

    private readonly Option<string?> _mode = OptionOf.Text(
        "--mode", "MODE", $"One of {string.Join(", ", MatchMode.All.Select(mode => mode.Name))}. Default: by the number of bots.");

    private readonly Option<string?> _teams = OptionOf.Text("--teams", "N,N,...", "The team of every bot in order, such as 0,0,1,1.");

    public MatchOptions(Command command)
    {
        foreach (var option in (Option[])[_map, _seed, _ticks, _mode, _scoreLimit, _teams])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The specification of a match between these bots, or a sentence about what does not fit.</summary>
    public MatchSpec Read(ParseResult parsed, IReadOnlyList<BotProgram> programs)
    {
        var teams = TeamsOf(parsed.GetValue(_teams), programs.Count);
        var mode = ModeOf(parsed.GetValue(_mode), programs.Count, teams is not null);
        if (programs.Count > mode.PlayersMax)
        {
            throw new WrongUseException($"Mode {mode.Name} is for at most {mode.PlayersMax} bots; there are {programs.Count}.");
        }

        var seed = parsed.GetValue(_seed);
        var spec = new MatchSpec
        {
            Mode = mode,
            Arena = parsed.GetValue(_map) is { } map ? MapShelf.Find(map) : MapShelf.Choose(mode, programs.Count, seed),
            Seed = seed,
            Entrants = Entrants.Of(programs, teams),
            Options = new GameOptions { Limits = LimitsFor(mode, programs.Count) },
            TicksMax = parsed.GetValue(_ticks) ?? (mode.TicksMax is null ? OpenEndTicks : null),
            ScoreLimit = parsed.GetValue(_scoreLimit),
        };
        return spec.Problems().FirstOrDefault() is { } problem ? throw new WrongUseException(problem) : spec;
    }

    private static MatchMode ModeOf(string? name, int bots, bool inTeams)
    {
        if (name is not null)
        {
            return MatchMode.Named(name) ?? throw new WrongUseException(
                $"there is no mode '{name}'; the modes are {string.Join(", ", MatchMode.All.Select(mode => mode.Name))}."
                + WrongWords.DidYouMean(name, MatchMode.All.Select(mode => mode.Name)));
        }

        return (bots, inTeams) switch
        {
            (1, _) => MatchMode.Solo,
            (2, false) => MatchMode.Duel,
            (<= 5, false) => MatchMode.FreeForAll,
            _ => MatchMode.Custom,
        };
    }

    private static int[]? TeamsOf(string? words, int bots)
    {
        if (words is null)
        {
            return null;
        }

        var numbers = words.Split(',').Select(word =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var team)
                ? team
                : throw new WrongUseException($"--teams takes numbers such as 0,0,1,1, not '{words}'.")).ToArray();
        return numbers.Length == bots
            ? numbers
            : throw new WrongUseException($"--teams names the team of every bot: '{words}' names {numbers.Length}, and there are {bots} bots.");
    }

    private static GameLimits LimitsFor(MatchMode mode, int bots) =>
        mode == MatchMode.Public || bots > GameLimits.Classic.Players ? GameLimits.Large : GameLimits.Classic;
}

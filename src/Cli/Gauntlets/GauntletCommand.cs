using System.CommandLine;
using System.Globalization;
using Infon.Cli.Bots;
using Infon.Cli.Maps;
using Infon.Cli.Terminal;
using Infon.Engine.Matches;

namespace Infon.Cli.Gauntlets;

/// <summary><c>infon gauntlet</c>: how strong is a bot against others?</summary>
internal sealed class GauntletCommand
{
    private const int GamesByDefault = 200, GamesOfTestMax = 20_000;

    private readonly Argument<string> _bot = new("BOT") { Description = "The Lua file (or house bot) in question." };

    private readonly Option<string[]> _rivals = new("--vs")
    {
        Description = "Whom it plays: Lua files or house bots.",
        HelpName = "BOT...",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int?> _games = OptionOf.Count("--games", $"The most games, rounded up to pairs. Default: {GamesByDefault}, with --sprt {GamesOfTestMax}.");
    private readonly Option<string?> _sprt = OptionOf.Text("--sprt", "ELO0,ELO1", "Stop as soon as one of two differences in strength is clearly the likelier one.");

    private readonly Option<string[]> _maps = new("--map")
    {
        Description = "The maps, by name or .map file. Default: all duel maps of the catalogue.",
        HelpName = "MAP...",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<ulong> _seed = OptionOf.Seed();
    private readonly Option<int?> _ticks = OptionOf.Count("--ticks", "The tick after which a game ends. Default: 3000.");
    private readonly Option<int?> _jobs = OptionOf.Count("--jobs", "How many games are played at once. Default: as many as there are cores.", high: 1024);
    private readonly Option<bool> _json = OptionOf.Json();

    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new(
        "gauntlet",
        "Measure a bot against others: many seeds and maps, both seats, all cores.",
        (command, shell) => new GauntletCommand().Fill(command, shell));

    private void Fill(Command command, Shell shell)
    {
        command.Arguments.Add(_bot);
        foreach (var option in (Option[])[_rivals, _games, _sprt, _maps, _seed, _ticks, _jobs, _json])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, stop) => RunAsync(parsed, shell, stop));
    }

    private async Task<int> RunAsync(ParseResult parsed, Shell shell, CancellationToken stop)
    {
        var plan = PlanOf(parsed);
        if (FirstLoadFault(plan) is { } fault)
        {
            shell.Complain(fault);
            return ExitCode.Failed;
        }

        var run = new GauntletRun(plan, BotLoaders.Lua);
        var start = shell.Clock.GetTimestamp();
        GauntletStop reason;
        using (var bar = new ProgressBar(shell))
        {
            reason = await run.PlayAsync(parsed.GetValue(_jobs) ?? Environment.ProcessorCount, () => Show(bar, plan, run), stop);
        }

        if (parsed.GetValue(_json))
        {
            Json.Write(shell, GauntletAnswer.Of(plan, run, reason), Json.Default.GauntletAnswer);
        }
        else
        {
            GauntletReport.Write(shell, plan, run, reason, shell.Clock.GetElapsedTime(start));
        }

        var isProved = plan.Test is null ? reason == GauntletStop.Games : reason == GauntletStop.Accepted;
        return isProved ? ExitCode.Fine : ExitCode.Failed;
    }

    private static string? FirstLoadFault(GauntletPlan plan)
    {
        for (var pair = 0; pair < plan.Rivals.Count; pair++)
        {
            using var match = new Match(plan.Game(pair, seat: 0), BotLoaders.Lua());
            for (var player = 0; player < 2; player++)
            {
                if (LoadFault.In(match.LogOf(player)) is { } fault)
                {
                    return $"{match.Spec.Entrants[player].Name} does not load: {fault}";
                }
            }
        }

        return null;
    }

    private GauntletPlan PlanOf(ParseResult parsed)
    {
        var test = TestOf(parsed.GetValue(_sprt));
        var games = parsed.GetValue(_games) ?? (test is null ? GamesByDefault : GamesOfTestMax);
        return new GauntletPlan
        {
            Challenger = BotFiles.Read(parsed.GetValue(_bot)!),
            Rivals = [.. parsed.GetValue(_rivals)!.Select(BotFiles.Read)],
            Maps = parsed.GetValue(_maps) is { Length: > 0 } maps ? [.. maps.Select(MapShelf.Find)] : MapShelf.For(MatchMode.Duel, 2),
            Seed = parsed.GetValue(_seed),
            PairsMax = (games / 2) + (games % 2),
            Test = test,
            TicksMax = parsed.GetValue(_ticks),
        };
    }

    private static SequentialTest? TestOf(string? words)
    {
        if (words is null)
        {
            return null;
        }

        var parts = words.Split(',');
        return parts.Length == 2 && TryRead(parts[0], out var elo0) && TryRead(parts[1], out var elo1) && elo0 < elo1
            ? new SequentialTest(elo0, elo1)
            : throw new WrongUseException($"--sprt takes two differences in Elo, the smaller one first, such as 0,20, not '{words}'.");
    }

    private static bool TryRead(string word, out double elo) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out elo) && Math.Abs(elo) <= 1000;

    private static void Show(ProgressBar bar, GauntletPlan plan, GauntletRun run)
    {
        var interval = ScoreInterval.Of(run.Total);
        var ratio = plan.Test is { } test ? $", LLR {Shell.Number(test.LogRatio(run.Total.Pairs), 2)}" : "";
        bar.Show(
            run.Total.Games,
            2L * plan.PairsMax,
            $"+{run.Total.Wins} ={run.Total.Draws} -{run.Total.Losses}, Elo {GauntletReport.Elo(EloScale.Elo(interval.Score))}{ratio}");
    }
}

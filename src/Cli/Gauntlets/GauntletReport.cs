using System.Globalization;
using Infon.Cli.Terminal;

namespace Infon.Cli.Gauntlets;

/// <summary>Tells people how a gauntlet went.</summary>
internal static class GauntletReport
{
    /// <summary>Writes results, the interval and why it stopped.</summary>
    public static void Write(Shell shell, GauntletPlan plan, GauntletRun run, GauntletStop stop, TimeSpan wall)
    {
        shell.Say(Tone.Strong, $"{NameOf(plan.Challenger.Name)}: {Count(run.Total.Games, "game")} on {Count(plan.Maps.Count, "map")}, seed {plan.Seed}.");
        shell.Say();
        var sheet = new Sheet("rival", "#games", "#won", "#drawn", "#lost", "#score %", "95 %", "#Elo", "95 %", "#faults");
        for (var i = 0; i < plan.Rivals.Count; i++)
        {
            Add(sheet, Tone.Normal, NameOf(plan.Rivals[i].Name), run.ByRival[i], run.RivalFaults[i]);
        }

        if (plan.Rivals.Count > 1)
        {
            Add(sheet, Tone.Strong, "all", run.Total, run.RivalFaults.Sum());
        }

        shell.Show(sheet);
        shell.Say();
        shell.Say(ToneOf(stop), Reason(plan, run, stop));
        if (run.Faults > 0)
        {
            shell.Say(Tone.Bad, $"{NameOf(plan.Challenger.Name)} had {Count(run.Faults, "fault")}: 'infon match ... --log' shows them.");
        }

        shell.Say(Tone.Quiet, $"{Shell.Number(wall.TotalSeconds, 1)} s, {Shell.Number((long)(run.Ticks / Math.Max(wall.TotalSeconds, 1e-6)))} ticks/s");
    }

    /// <summary>An Elo difference as people read it.</summary>
    public static string Elo(double elo) =>
        double.IsFinite(elo) ? elo.ToString("+0;-0;0", CultureInfo.InvariantCulture) : elo > 0 ? "+inf" : "-inf";

    private static void Add(Sheet sheet, Tone tone, string name, PairTally tally, int faults)
    {
        var interval = ScoreInterval.Of(tally);
        sheet.Add(
            tone,
            name,
            Shell.Number(tally.Games),
            Shell.Number(tally.Wins),
            Shell.Number(tally.Draws),
            Shell.Number(tally.Losses),
            Percent(interval.Score),
            $"{Percent(interval.Low)} to {Percent(interval.High)}",
            Elo(EloScale.Elo(interval.Score)),
            $"{Elo(EloScale.Elo(interval.Low))} to {Elo(EloScale.Elo(interval.High))}",
            Shell.Number(faults));
    }

    private static string Reason(GauntletPlan plan, GauntletRun run, GauntletStop stop)
    {
        if (plan.Test is not { } test)
        {
            return stop == GauntletStop.Interrupted ? "Stopped: broken off." : "Stopped: all games are played.";
        }

        var ratio = Shell.Number(test.LogRatio(run.Total.Pairs), 2);
        var bounds = $"log-likelihood ratio {ratio} between {Shell.Number(SequentialTest.Lower, 2)} and {Shell.Number(SequentialTest.Upper, 2)}";
        return stop switch
        {
            GauntletStop.Accepted => $"Stopped: accepted, {test.Elo1} Elo is likelier than {test.Elo0} (log-likelihood ratio {ratio}).",
            GauntletStop.Rejected => $"Stopped: rejected, {test.Elo0} Elo is likelier than {test.Elo1} (log-likelihood ratio {ratio}).",
            GauntletStop.Games => $"Stopped: undecided after all games ({bounds}).",
            _ => $"Stopped: broken off, undecided ({bounds}).",
        };
    }

    private static Tone ToneOf(GauntletStop stop) => stop switch
    {
        GauntletStop.Accepted => Tone.Good,
        GauntletStop.Rejected => Tone.Bad,
        GauntletStop.Interrupted => Tone.Warning,
        _ => Tone.Normal,
    };

    private static string Percent(double score) => Shell.Number(100 * score, 1);

    private static string Count(int number, string what) => $"{Shell.Number(number)} {what}{(number == 1 ? "" : "s")}";

    private static string NameOf(string fileName) => Path.GetFileNameWithoutExtension(fileName);
}

using Infon.Cli.Matches;
using Infon.Cli.Terminal;
using Infon.Engine.Matches;

namespace Infon.Cli.Bots;

/// <summary>Tells people how the trials of a bot went.</summary>
internal static class TestReport
{
    /// <summary>Lines of a trial's log that are shown before the rest is only counted.</summary>
    private const int LinesShown = 40;

    /// <summary>Writes what the bot printed, where it failed and what it used.</summary>
    public static void Write(Shell shell, TestAnswer answer)
    {
        shell.Say(Tone.Strong, $"{answer.Bot}: {Shell.Number(answer.SourceBytes)} bytes, {answer.Hash[..12]}");
        foreach (var trial in answer.Trials)
        {
            Write(shell, trial);
        }

        shell.Say();
        var verdict = !answer.Loads ? "It does not load: see above." : answer.Ok ? "It runs without a fault." : "It has faults: see above.";
        shell.Say(answer.Ok ? Tone.Good : Tone.Bad, verdict);
    }

    private static void Write(Shell shell, TestAnswer.MatchTrial trial)
    {
        shell.Say();
        var against = trial.Rival is null ? "alone" : $"against {trial.Rival}";
        var isAborted = trial.Cause == MatchWords.Key(MatchCause.Aborted);
        shell.Say(Tone.Strong, isAborted ? "Loading" : $"{trial.Ticks} ticks {against} on {trial.Map}");
        var lines = trial.Log.Where(line => !isAborted || line.Tick == 0).ToList();
        foreach (var line in lines.Take(LinesShown))
        {
            MatchReport.WriteLine(shell, line);
        }

        if (lines.Count > LinesShown)
        {
            shell.Say(Tone.Quiet, $"... and {lines.Count - LinesShown} more lines: --json shows all.");
        }

        if (isAborted)
        {
            return;
        }

        var place = trial.Rival is null ? "" : trial.Placement == 1 ? ", first" : ", second";
        shell.Say($"score {trial.Score}{place}; {trial.CreaturesSpawned} creatures came into being; {trial.Faults} faults");
        shell.Say(
            $"instructions: {Shell.Number((long)trial.InstructionsMean)} a tick, at most {Shell.Number(trial.InstructionsMax)} of {Shell.Number(trial.InstructionsLimit)}; "
            + $"memory: at most {Shell.Number(trial.MemoryPeakBytes / 1024)} of {Shell.Number(trial.MemoryLimitBytes / 1024)} KiB");
    }
}

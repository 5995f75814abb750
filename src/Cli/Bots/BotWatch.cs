using Infon.Cli.Terminal;

namespace Infon.Cli.Bots;

/// <summary>Tests a bot, and again after every save, whatever state the file is in.</summary>
internal sealed class BotWatch(Shell shell, string bot, string? rival, int ticks, ulong seed, bool asJson)
{
    /// <summary>Runs until so many tests are done (null = no end) or somebody stops it; the exit code is that of the last test.</summary>
    public async Task<int> RunAsync(int? runs, CancellationToken stop)
    {
        if (!File.Exists(bot))
        {
            throw new WrongUseException($"there is no file '{bot}' to watch.");
        }

        var watch = new FileWatch(rival is not null && File.Exists(rival) ? [bot, rival] : [bot], shell.Clock);
        var exitCode = Test();
        for (var run = 1; run < (runs ?? int.MaxValue); run++)
        {
            try
            {
                await watch.NextSaveAsync(stop);
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Fine;
            }

            exitCode = Test();
        }

        return exitCode;
    }

    private int Test()
    {
        if (shell.IsRich)
        {
            shell.Output.Write("\u001b[2J\u001b[H");
        }

        try
        {
            var answer = BotTrial.Run(BotFiles.Read(bot), rival is null ? null : BotFiles.Read(rival), ticks, seed);
            Show(answer);
            return answer.Ok ? ExitCode.Fine : ExitCode.Failed;
        }
        catch (Exception unreadable) when (unreadable is WrongUseException or IOException)
        {
            // A save may leave anything behind; the next one may mend it.
            shell.Complain(unreadable.Message);
            return ExitCode.Failed;
        }
    }

    private void Show(TestAnswer answer)
    {
        if (asJson)
        {
            Json.Write(shell, answer, Json.Default.TestAnswer);
            return;
        }

        TestReport.Write(shell, answer);
        shell.Say(Tone.Quiet, $"Waiting for {bot} to be saved (Ctrl-C ends).");
    }
}

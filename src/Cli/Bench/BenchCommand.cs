using System.CommandLine;
using System.Runtime.InteropServices;
using Infon.Cli.Terminal;

namespace Infon.Cli.Bench;

/// <summary><c>infon bench</c>: how fast is it on this machine?</summary>
internal static class BenchCommand
{
    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("bench", "Measure how fast matches, bots and recordings are on this machine.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        var quick = OptionOf.Flag("--quick", "Measure less often: done within 50 seconds.");
        var json = OptionOf.Json();
        command.Options.Add(quick);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var run = parsed.GetValue(quick) ? BenchRun.Quick : BenchRun.Thorough;
            using var bar = new ProgressBar(shell);
            var step = 0;
            var (answer, remarks) = run.Measure(what => bar.Show(step++, 7, what));
            bar.Dispose();
            if (parsed.GetValue(json))
            {
                Json.Write(shell, answer, Json.Default.BenchAnswer);
            }
            else
            {
                Write(shell, answer, remarks);
            }
        });
    }

    private static void Write(Shell shell, BenchAnswer answer, IReadOnlyList<string> remarks)
    {
        var sheet = new Sheet("what", "#measured", "#must reach", "#aim");
        Add(sheet, "breeders, CPU us per creature and tick", answer.BreedersUsPerCreatureTick, 3.5, 2);
        Add(sheet, "duel of 3000 ticks with recording, ms", answer.DuelMs, 80, 40);
        Add(sheet, "100 bots, 2000 creatures, p99 tick, ms", answer.CrowdP99TickMs, 50, 15);
        Add(sheet, "new VM, ms", answer.VmNewMs, 1, 0.2);
        Add(sheet, "new VM, kB", answer.VmNewKb, 150, 80);
        Add(sheet, "low-level API call, ns", answer.ApiCallNs, 150, 60);
        Add(sheet, "managed bytes allocated per tick", answer.TickAllocBytes, 0, 0);
        Add(sheet, "recording of the duel, bytes", answer.DuelReplayBytes, 60_000, 20_000);
        shell.Show(sheet);
        shell.Say();
        foreach (var remark in remarks)
        {
            shell.Say(Tone.Quiet, remark);
        }

        shell.Say(Tone.Quiet, $"infon {Commands.Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores");
    }

    private static void Add(Sheet sheet, string what, double measured, double must, double aim)
    {
        var tone = measured <= aim ? Tone.Good : measured <= must ? Tone.Normal : Tone.Bad;
        sheet.Add(tone, what, Format(measured), Format(must), Format(aim));
    }

    private static string Format(double number) => number == Math.Floor(number) ? Shell.Number((long)number) : Shell.Number(number, number < 10 ? 2 : 1);
}

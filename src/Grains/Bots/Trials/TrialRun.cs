using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Infon.Domain.Bots;
using Infon.Engine.Bots;
using Infon.Engine.Matches;
using Infon.Grains.Interfaces.Bots;
using Infon.Scripting.Bots;
using Infon.Scripting.Chunks;

namespace Infon.Grains.Bots.Trials;

/// <summary>Validates sources.</summary>
internal static partial class TrialRun
{
    /// <summary>How long a trial lasts.</summary>
    public const int Ticks = 10;

    private const int LogLinesMax = 100, LogLettersMax = 16 * 1024, ErrorsMax = 20, ErrorLettersMax = 500;
    private const ulong Seed = 1;

    /// <summary>Messages of the interpreter begin with this name and a line.</summary>
    private const string ProgramName = "bot";

    /// <summary>Far more than any budget takes, so that a busy machine does not change a report.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>Compiles a source and lets it play.</summary>
    public static Trial Of(ReadOnlyMemory<byte> source)
    {
        var program = new BotProgram(ProgramName, source);
        var found = LuaCheck.Examine(program);
        return found.Errors.Count > 0
            ? new Trial(Refused([.. found.Errors.Select(error => Remark(error, tick: null))]), Shape: null)
            : new Trial(Played(program) with { Warnings = [.. found.UnknownNames.Select(Warning)] }, found.Shape);
    }

    private static TrialReport Played(BotProgram program)
    {
        var spec = new MatchSpec
        {
            Mode = MatchMode.Solo,
            Arena = TrialMap.Arena,
            Seed = Seed,
            Entrants = [new Entrant(ProgramName, program)],
            TicksMax = Ticks,
        };
        using var match = new Engine.Matches.Match(spec, new LuaBotLoader(Deadline));
        var log = match.LogOf(0)!;
        if (log.Lines.Any(line => line.Kind == BotLogKind.Fault))
        {
            return Report(spec, match, log, Verdict.DoesNotLoad);
        }

        match.Run();
        return Report(spec, match, log, log.Lines.Any(line => line.Kind == BotLogKind.Fault) ? Verdict.Faulty : Verdict.Ok);
    }

    private static TrialReport Report(MatchSpec spec, Engine.Matches.Match match, BotLog log, Verdict verdict)
    {
        var usage = match.BotOf(0)!.Usage;
        var lines = Beginning(log);
        var faults = log.Lines.Where(line => line.Kind == BotLogKind.Fault).ToList();
        return new TrialReport(
            verdict,
            [.. faults.Take(ErrorsMax).Select(line => Remark(line.Text, line.Tick))],
            Warnings: [],
            lines,
            IsLogCut: lines.Sum(line => line.Text.Length) < log.Lines.Sum(line => line.Text.Length) || log.Lines.Any(line => line.Kind == BotLogKind.Cut),
            match.Game.TickNumber,
            usage.Faults,
            usage.InstructionsTotal,
            log.Use.Select(use => use.Instructions).DefaultIfEmpty().Max(),
            spec.Options.InstructionsPerTick,
            usage.MemoryPeakBytes,
            spec.Options.BotMemoryBytes,
            spec.RulesVersion);
    }

    private static TrialReport Refused(ImmutableArray<TrialRemark> errors)
    {
        var options = new Engine.Options.GameOptions();
        return new TrialReport(
            Verdict.DoesNotLoad, errors, Warnings: [], Log: [], IsLogCut: false, Ticks: 0, Faults: errors.Length, Instructions: 0, InstructionsMax: 0,
            options.InstructionsPerTick, MemoryPeakBytes: 0, options.BotMemoryBytes, RulesVersion.Current);
    }

    private static TrialRemark Warning(UnknownName name) => new(name.Line, Tick: null, name.Meant is { } meant
        ? $"Neither the program nor the API has {name.Name}. Is {meant} meant?"
        : $"Neither the program nor the API has {name.Name}.");

    /// <summary>The beginning of a log, as much of it as is kept.</summary>
    private static ImmutableArray<TrialLine> Beginning(BotLog log)
    {
        var room = LogLettersMax;
        var lines = ImmutableArray.CreateBuilder<TrialLine>();
        foreach (var line in log.Lines.Where(line => line.Kind != BotLogKind.Cut).Take(LogLinesMax).TakeWhile(_ => room > 0))
        {
            lines.Add(new TrialLine(line.Tick, line.Kind == BotLogKind.Fault, Cut(line.Text, room)));
            room -= lines[^1].Text.Length + 1;
        }

        return lines.ToImmutable();
    }

    /// <summary>The beginning of a text, without half a character at its end.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>A message of the interpreter without the name of the program, and the line that it names.</summary>
    private static TrialRemark Remark(string message, int? tick)
    {
        var first = Cut(message.Split('\n')[0].TrimEnd(), ErrorLettersMax);
        var place = Place().Match(first);
        return place.Success
            ? new TrialRemark(int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture), tick, place.Groups["who"].Value + first[place.Length..])
            : new TrialRemark(null, tick, first.StartsWith(ProgramName + ": ", StringComparison.Ordinal) ? first[(ProgramName.Length + 2)..] : first);
    }

    [GeneratedRegex(@"^(?<who>creature -?\d+: )?" + ProgramName + @":(?<line>\d{1,9}): ")]
    private static partial Regex Place();
}

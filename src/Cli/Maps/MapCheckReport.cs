using Infon.Cli.Terminal;

namespace Infon.Cli.Maps;

/// <summary>Tells people what is wrong with map files.</summary>
internal static class MapCheckReport
{
    /// <summary>Writes a line for every problem and one for every file.</summary>
    public static void Write(Shell shell, MapCheckAnswer answer)
    {
        foreach (var file in answer.Files)
        {
            foreach (var problem in file.Problems)
            {
                var kind = problem.Warning ? "warning: " : "";
                shell.Say(problem.Warning ? Tone.Warning : Tone.Bad, $"{file.File}: line {problem.Line}, column {problem.Column}: {kind}{problem.Sentence}");
            }

            foreach (var difference in file.Unfair)
            {
                shell.Say(Tone.Bad, $"{file.File}: the seats are not equal: {difference}");
            }

            shell.Say(file.Ok ? Tone.Good : Tone.Bad, $"{file.File}: {Verdict(file)}");
        }
    }

    private static string Verdict(MapCheckAnswer.CheckedFile file)
    {
        if (file.Name is null)
        {
            var errors = file.Problems.Count(problem => !problem.Warning);
            return $"no map, {errors} {(errors == 1 ? "error" : "errors")}.";
        }

        return file switch
        {
            { Ok: false } => $"{file.Name} can be played but is not fair.",
            { Exact: true } => $"{file.Name} is fine; all seats are equal by symmetry.",
            { Fair: true } => $"{file.Name} is fine; the seats are equal within the tolerance.",
            _ => $"{file.Name} is fine; nobody has a seat of their own.",
        };
    }
}

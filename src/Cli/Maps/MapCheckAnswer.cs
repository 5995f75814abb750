using Infon.Engine.Maps.Fairness;
using Infon.Engine.Maps.Text;

namespace Infon.Cli.Maps;

/// <summary>What was found in map files, as JSON; see docs/cli.md.</summary>
internal sealed record MapCheckAnswer(IReadOnlyList<MapCheckAnswer.CheckedFile> Files)
{
    /// <summary>Whether all of them can be played and are fair.</summary>
    public bool Ok => Files.All(file => file.Ok);

    /// <summary>One file.</summary>
    internal sealed record CheckedFile(
        string File, bool Ok, string? Name, bool? Fair, bool? Exact, IReadOnlyList<string> Unfair, IReadOnlyList<Problem> Problems)
    {
        public static CheckedFile Of(string file, MapReading reading)
        {
            var fairness = reading.Map is { Seats.Count: > 0 } map ? MapFairness.Measure(map) : null;
            return new CheckedFile(
                file,
                reading.Map is not null && fairness?.IsFair != false,
                reading.Map?.Name,
                fairness?.IsFair,
                fairness?.IsExact,
                fairness?.Differences ?? [],
                [.. reading.Problems.Select(problem => new Problem(problem.Line, problem.Column, problem.Sentence, problem.IsWarning))]);
        }
    }

    /// <summary>One thing that is wrong or unusual.</summary>
    internal sealed record Problem(int Line, int Column, string Sentence, bool Warning);
}

using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Ratings.Recounts;
using Infon.Silo.Options;
using Infon.Silo.Storage;

namespace Infon.Silo.Composition;

/// <summary><c>infon ratings recompute</c>: counts all ladders again from the records of matches.</summary>
public static class RatingVerbs
{
    /// <summary>How it is used.</summary>
    public const string Help =
        """
        infon ratings recompute [--check] [--Infon:SETTING=VALUE ...]

        Computes all ratings and their history again from the records of matches, in the order in which they were rated, and compares
        every point. What differs is replaced in one transaction. It refuses while Infon is running on the same data folder.
          --check   only compare; the exit code is 1 when something differs
        """;

    /// <summary>Runs it; the exit code is 0 when all agrees or was replaced, 1 when a check found a difference, 2 when it could not be done.</summary>
    public static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error)
    {
        if (words is not ["recompute", .. var rest] || rest.Contains("--help") || rest.Contains("-h"))
        {
            await (words is [] or ["--help" or "-h"] or ["recompute", ..] ? output : error).WriteLineAsync(Help);
            return words is [] or ["--help" or "-h"] or ["recompute", ..] ? 0 : 2;
        }

        try
        {
            await using var process = InfonProcess.Build([.. rest.Where(word => word != "--check"), "--Logging:LogLevel:Default=Warning"]);
            await process.Services.GetRequiredService<StorageStart>().PrepareAsync(CancellationToken.None);
            return await Recompute(process.Services, rest.Contains("--check"), output, error);
        }
        catch (WrongSettingsException wrong)
        {
            await error.WriteLineAsync($"Nothing was computed, because of the settings: {string.Join(' ', wrong.Sentences)}");
            return 2;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StorageOutageException)
        {
            await error.WriteLineAsync($"Nothing was computed: {failure.Message}");
            return 2;
        }
    }

    private static async Task<int> Recompute(IServiceProvider services, bool isCheck, TextWriter output, TextWriter error)
    {
        var recount = ActivatorUtilities.CreateInstance<Recount>(services);
        var corrections = ImmutableArray.CreateBuilder<LadderCorrection>();
        foreach (var format in MatchFormats.All)
        {
            var report = await recount.Run(format.LadderOf());
            await output.WriteLineAsync($"{format.NameOf(),-5} {Say(report)}");
            if (!report.Correction.IsEmpty)
            {
                corrections.Add(report.Correction);
            }
        }

        if (corrections.Count == 0 || isCheck)
        {
            return corrections.Count == 0 ? 0 : 1;
        }

        if (!await services.GetRequiredService<ILadderRecords>().Correct(corrections.ToImmutable()))
        {
            await error.WriteLineAsync("Nothing was replaced: matches were rated meanwhile. Run it again.");
            return 2;
        }

        await output.WriteLineAsync("What differed was replaced.");
        return 0;
    }

    private static string Say(RecountReport report) =>
        $"{report.Matches:N0} matches, {report.Standings:N0} ratings: "
        + (report.Correction.IsEmpty
            ? "all agree."
            : $"{report.Correction.DifferentStandings:N0} ratings and {report.Correction.DifferentSteps:N0} changes differ.");
}

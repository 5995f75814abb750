using Infon.Silo.Accounts;
using Infon.Silo.Options;
using Infon.Silo.Storage.Legacy;

namespace Infon.Silo.Composition;

/// <summary><c>infon import-legacy</c>: takes over the bots of a file from before there were accounts, and ends.</summary>
public static class ImportLegacyVerb
{
    /// <summary>Runs it; the exit code is 0 when all bots were taken over, 1 when some could not be, 2 when it could not begin.</summary>
    public static async Task<int> RunAsync(string file, string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            var bots = await LegacyFile.Read(file);
            await using var process = InfonProcess.Build([.. args, "--urls=http://127.0.0.1:0"]);
            await process.StartAsync();
            var report = await ActivatorUtilities.CreateInstance<LegacyImport>(process.Services).Run(bots);
            await process.StopAsync();
            await output.WriteLineAsync(
                $"{report.Made} bots were taken over, {report.Known} had been before, {report.Problems.Count} could not be. They belong to the user legacy.");
            foreach (var problem in report.Problems)
            {
                await error.WriteLineAsync($"  {problem}");
            }

            return report.Problems.Count == 0 ? 0 : 1;
        }
        catch (WrongSettingsException wrong)
        {
            await error.WriteLineAsync($"Nothing was taken over, because of the settings: {string.Join(' ', wrong.Sentences)}");
            return 2;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Nothing was taken over: {failure.Message}");
            return 2;
        }
    }
}

using Infon.Grains.Interfaces.Wire;
using Infon.Silo.Observability.Logs;
using Infon.Silo.Options;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Composition;

/// <summary><c>infon serve</c>: runs the process until it is told to stop.</summary>
public static class ServeVerb
{
    /// <summary>Runs it; the exit code is 0 after a stop, 2 when it could not start as it was told to.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            await using var process = InfonProcess.Build(args);
            await process.StartAsync();
            if (process.Services.GetRequiredService<IOptions<LogsOptions>>().Value.Format == LogFormat.Line)
            {
                await output.WriteLineAsync(FirstScreen.Of(process));
            }

            await process.WaitForShutdownAsync();
            return 0;
        }
        catch (WrongSettingsException wrong)
        {
            await error.WriteLineAsync(
                $"""
                Infon does not start, because of its settings:
                {string.Join('\n', wrong.Sentences.Select(sentence => $"  {sentence}"))}
                infon options explains all of them.
                """);
            return 2;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StorageOutageException)
        {
            await error.WriteLineAsync($"Infon does not start: {failure.Message}");
            return 2;
        }
    }
}

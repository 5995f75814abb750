using Infon.Cli.Terminal;

namespace Infon.Cli.Tests;

/// <summary>Runs the program as a user would, within this process.</summary>
internal static class Prompt
{
    /// <summary>Gives it words and returns what it said.</summary>
    public static Task<Said> InfonAsync(params string[] words) => InfonAsync(new StringWriter(), new StringWriter(), words);

    private static async Task<Said> InfonAsync(StringWriter output, StringWriter error, string[] words)
    {
        var exitCode = await Commands.RunAsync(words, new Shell { Output = output, Error = error });
        return new Said(exitCode, output.ToString(), error.ToString());
    }
}

/// <summary>What the program said.</summary>
internal sealed record Said(int ExitCode, string Output, string Error)
{
    /// <summary>Its one line on the error stream.</summary>
    public string Complaint => Error.TrimEnd('\n');
}

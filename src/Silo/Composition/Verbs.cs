using Infon.Silo.Options;

namespace Infon.Silo.Composition;

/// <summary>What the program can be told to do. Without a verb it serves.</summary>
public static class Verbs
{
    /// <summary>Does what the words say; the answer is the exit code.</summary>
    public static Task<int> RunAsync(string[] words, TextWriter output, TextWriter error) => words switch
    {
        ["--help" or "-h" or "help"] or ["serve", "--help" or "-h"] => SayAsync(output, $"{Help}\n\n{RatingVerbs.Help}\n\n{SigningKeyVerbs.Help}\n\n{BackupVerbs.Help}"),
        ["backup", .. var rest] => BackupVerbs.BackupAsync(rest, output, error),
        ["restore", .. var rest] => BackupVerbs.RestoreAsync(rest, output, error),
        ["ratings", .. var rest] => RatingVerbs.RunAsync(rest, output, error),
        ["signing-key", .. var rest] => SigningKeyVerbs.RunAsync(rest, output, error),
        ["options"] => SayAsync(output, SettingsPage.Write()),
        ["serve", .. var rest] => ServeVerb.RunAsync(rest, output, error),
        ["import-legacy", var file, .. var rest] => ImportLegacyVerb.RunAsync(file, rest, output, error),
        _ => ServeVerb.RunAsync(words, output, error),
    };

    private const string Help =
        """
        infon serve [--urls ADDRESS] [--Infon:SETTING=VALUE ...]

        Serves Infon, at http://localhost:3000 unless told otherwise, until Ctrl+C.
        Settings also come from the environment, such as Infon__Mode=Hosted; infon options lists them.

        infon import-legacy FILE [--Infon:SETTING=VALUE ...]

        Takes over the bots of a SQLite file from before there were accounts; they go to the user legacy. It can be run again.
        """;

    private static async Task<int> SayAsync(TextWriter output, string text)
    {
        await output.WriteLineAsync(text);
        return 0;
    }
}

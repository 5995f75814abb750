using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Infon.Cli.Bench;
using Infon.Cli.Bots;
using Infon.Cli.Conformance;
using Infon.Cli.Docs;
using Infon.Cli.Gauntlets;
using Infon.Cli.Maps;
using Infon.Cli.Matches;
using Infon.Cli.Replays;
using Infon.Cli.Terminal;
using Infon.Engine.Matches;

namespace Infon.Cli;

/// <summary>The table of commands, and the one way in: words in, an exit code out.</summary>
public static class Commands
{
    private static readonly ImmutableArray<Verb> Verbs =
    [
        TestCommand.Verb,
        WatchCommand.Verb,
        MatchCommand.Verb,
        GauntletCommand.Verb,
        ReplayCommand.Verb,
        VerifyCommand.Verb,
        MapCommand.Verb,
        DocsCommand.Verb,
        ConformCommand.Verb,
        BenchCommand.Verb,
    ];

    /// <summary>What the server's program does.</summary>
    private static readonly ImmutableArray<string> ServerVerbs = ["serve", "options", "backup", "restore", "ratings", "signing-key", "import-legacy"];

    /// <summary>The version of the program.</summary>
    public static string Version => typeof(Commands).Assembly.GetName().Version!.ToString(3);

    /// <summary>Does what the words ask for; never throws.</summary>
    public static async Task<int> RunAsync(string[] words, Shell shell)
    {
        try
        {
            return await InvokeAsync(words, shell);
        }
        catch (WrongUseException wrong)
        {
            return Complain(shell, ExitCode.WrongUse, wrong.Message);
        }
        catch (OperationCanceledException)
        {
            return Complain(shell, ExitCode.Failed, "Stopped.");
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Complain(shell, ExitCode.WrongUse, broken is DirectoryNotFoundException ? $"{broken.Message} Make the folder first." : broken.Message);
        }
#pragma warning disable CA1031 // the last resort: whatever it is, the user gets a sentence
        catch (Exception broken)
#pragma warning restore CA1031
        {
            return Complain(shell, ExitCode.Broken, Mishap.Sentence(broken));
        }
    }

    private static async Task<int> InvokeAsync(string[] words, Shell shell)
    {
        if (words is ["--version"])
        {
            shell.Say($"infon {Version}, rules {RulesVersion.Current}");
            return ExitCode.Fine;
        }

        var parsed = CreateRoot(words, shell).Parse(words is [] ? ["--help"] : words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction || (parsed.Action is not HelpAction && WrongWords.OptionAmongArguments(parsed) is not null))
        {
            throw new WrongUseException(WrongWords.Explain(parsed, [.. Verbs.Select(verb => verb.Name), .. ServerVerbs]));
        }

        var settings = new InvocationConfiguration { Output = shell.Output, Error = shell.Error, EnableDefaultExceptionHandler = false };
        return await parsed.InvokeAsync(settings);
    }

    /// <summary>The root with all commands, of which only the one that is asked for gets its options.</summary>
    private static RootCommand CreateRoot(string[] words, Shell shell)
    {
        var root = new RootCommand(
            $"Infon: Lua bots command creatures in an arena. The server has commands of its own: {string.Join(", ", ServerVerbs)}.");
        root.Options.Remove(root.Options.OfType<VersionOption>().Single());
        root.Options.Add(new Option<bool>("--version") { Description = "Show the version of the program and of the rules." });
        if (root.Options.OfType<HelpOption>().Single().Action is HelpAction help)
        {
            help.MaxWidth = Math.Max(shell.Width, 80);
        }

        foreach (var verb in Verbs)
        {
            var command = verb.ToCommand();
            if (words.Contains(verb.Name, StringComparer.Ordinal))
            {
                verb.Fill(command, shell);
            }

            root.Subcommands.Add(command);
        }

        return root;
    }

    private static int Complain(Shell shell, int exitCode, string sentence)
    {
        shell.Complain(sentence);
        return exitCode;
    }
}

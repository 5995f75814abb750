using System.CommandLine;

namespace Infon.Cli.Terminal;

/// <summary>Explains words of the command line that nobody understands.</summary>
internal static class WrongWords
{
    /// <summary>One sentence about the first thing that is wrong, with the word that was probably meant.</summary>
    public static string Explain(ParseResult parsed, IEnumerable<string> verbs)
    {
        var command = parsed.CommandResult.Command;
        var help = command is RootCommand ? "infon --help" : $"infon {NameOf(command)} --help";
        if (OptionAmongArguments(parsed) is { } option)
        {
            return Unknown(option, command, verbs, help);
        }

        if (parsed.UnmatchedTokens is [var word, ..])
        {
            return Unknown(word, command, verbs, help);
        }

        if (command.Subcommands.Count > 0)
        {
            return $"'{NameOf(command)}' needs one of {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}; see '{help}'.";
        }

        var missing = command.Arguments.FirstOrDefault(argument =>
            argument.Arity.MinimumNumberOfValues > (parsed.GetResult(argument)?.Tokens.Count ?? 0));
        return missing is not null
            ? $"'{NameOf(command)}' needs {missing.HelpName ?? missing.Name}; see '{help}'."
            : $"{parsed.Errors[0].Message.TrimEnd('.')}; see '{help}'.";
    }

    /// <summary>A word that looks like an option but was taken for an argument, or null.</summary>
    public static string? OptionAmongArguments(ParseResult parsed) => parsed.CommandResult.Command.Arguments
        .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
        .Select(token => token.Value)
        .FirstOrDefault(word => word.Length > 1 && word[0] == '-');

    /// <summary>The candidate that differs least from a word, if any is near enough.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var best = candidates.Select(candidate => (candidate, distance: Distance(word, candidate)))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal).FirstOrDefault();
        return best.candidate is not null && best.distance <= Math.Max(1, word.Length / 3) ? best.candidate : null;
    }

    /// <summary>" Did you mean 'x'?" or nothing.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } near ? $" Did you mean '{near}'?" : "";

    private static string Unknown(string word, Command command, IEnumerable<string> verbs, string help)
    {
        if (word.StartsWith('-'))
        {
            var options = command.Options.Select(option => option.Name);
            return $"there is no option '{word}'; see '{help}'.{DidYouMean(word, options)}";
        }

        var words = command is RootCommand ? verbs : command.Subcommands.Select(sub => sub.Name);
        return command is RootCommand || command.Subcommands.Count > 0
            ? $"there is no command '{word}'; see '{help}'.{DidYouMean(word, words)}"
            : $"'{NameOf(command)}' has no use for '{word}'; see '{help}'.";
    }

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{NameOf(parent)} {command.Name}" : command.Name;

    /// <summary>Letters to insert, delete, replace or swap.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var least = Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1;
                least = Math.Min(least, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = isSwap ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
            }
        }

        return rows[a.Length, b.Length];
    }
}

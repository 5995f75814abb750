using System.Text.RegularExpressions;

namespace Infon.Architecture.Tests.TestStyle;

/// <summary>What tests look like.</summary>
public static partial class TestRules
{
    /// <summary>Tests whose name is not a sentence.</summary>
    public static IEnumerable<string> NotSentences(TextFile source) =>
        from Match match in Test().Matches(source.Text)
        let name = match.Groups["name"].Value
        where !Sentence().IsMatch(name) || name.EndsWith("Test", StringComparison.Ordinal) || name.EndsWith("_test", StringComparison.Ordinal)
        select $"{source.Path}: {name} is not a sentence.";

    /// <summary>Tests that wait for time to pass.</summary>
    public static IEnumerable<string> Sleeping(TextFile source) =>
        Sleep().Matches(source.Text).Select(match => $"{source.Path} calls {match.Value}.");

    /// <summary>Tests that are switched off.</summary>
    public static IEnumerable<string> Skipped(TextFile source) =>
        Skip().Matches(source.Text).Select(match => $"{source.Path} skips a test.");

    [GeneratedRegex(@"\[(\w*Fact|\w*Theory|Property)\b.*?\bpublic\s+(static\s+)?(async\s+)?[\w<>\[\]?]+\s+(?<name>\w+)\s*\(",
        RegexOptions.Singleline)]
    private static partial Regex Test();

    [GeneratedRegex("^[A-Z0-9][A-Za-z0-9]*(_[A-Za-z0-9]+)+$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(Thread|Task)\s*\.\s*(Sleep|Delay)\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\[(Fact|Theory)\s*\(.*?\bSkip\s*=")]
    private static partial Regex Skip();
}

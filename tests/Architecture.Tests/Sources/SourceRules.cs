using System.Text.RegularExpressions;

namespace Infon.Architecture.Tests.Sources;

/// <summary>What the text of a source may be.</summary>
public static partial class SourceRules
{
    /// <summary>No file is longer than this; nine in ten are shorter than <see cref="LinesUsually"/>.</summary>
    public const int LinesMax = 400, LinesUsually = 200;

    /// <summary>No <c>Program.cs</c> is longer than this.</summary>
    public const int ProgramLinesMax = 40;

    /// <summary>Files too long for one thing.</summary>
    public static IEnumerable<string> TooLong(TextFile source) =>
        source.Lines.Length > LinesMax ? [$"{source.Path} has {source.Lines.Length} lines; {LinesMax} is the limit."] : [];

    /// <summary>Too many long files.</summary>
    public static IEnumerable<string> OftenLong(IReadOnlyCollection<TextFile> sources)
    {
        var longs = sources.Where(source => source.Lines.Length >= LinesUsually).ToList();
        return longs.Count * 10 > sources.Count
            ? [$"{longs.Count} of {sources.Count} files have {LinesUsually} lines: {string.Join(", ", longs.Select(source => source.Path))}."]
            : [];
    }

    /// <summary>A program's first file only composes.</summary>
    public static IEnumerable<string> LongPrograms(TextFile source) =>
        source.Name == "Program.cs" && source.Lines.Length > ProgramLinesMax
            ? [$"{source.Path} has {source.Lines.Length} lines; {ProgramLinesMax} is the limit."]
            : [];

    /// <summary>Marks of work that is not done.</summary>
    public static IEnumerable<string> Unfinished(TextFile source) =>
        Mark().Matches(source.Text).Select(match => $"{source.Path} says {match.Value}.");

    /// <summary>Warnings switched off where the code stands without a word why, and calls of what is banned with any excuse.</summary>
    public static IEnumerable<string> Silenced(TextFile source) =>
        Silencer().Matches(source.Text).Select(match => $"{source.Path} says {match.Value}.");

    /// <summary>Folders of somebody's machine.</summary>
    public static IEnumerable<string> MachinePaths(TextFile file) =>
        MachinePath().Matches(file.Text).Select(match => $"{file.Path} names {match.Value}, a place on one machine.");

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Mark();

    [GeneratedRegex(@"#pragma warning disable(?! \w+ // \w)|#pragma warning disable.*RS0030|\bSuppressMessage\b|#nullable disable")]
    private static partial Regex Silencer();

    [GeneratedRegex(@"(?<![\w.~*/])/(home|root|Users|work|mnt)/[\w.]+|\b[C-Z]:\\+(Users|Windows|Program|src|work)")]
    private static partial Regex MachinePath();
}

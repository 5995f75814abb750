using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Infon.Architecture.Tests.Documents;

/// <summary>What is written for readers.</summary>
public static partial class DocumentRules
{
    /// <summary>A decision record is at most a page.</summary>
    public const int RecordLinesMax = 60;

    /// <summary>Public types about which the documentation says nothing, or no sentence.</summary>
    public static IEnumerable<string> Undocumented(IEnumerable<Type> types, XDocument documentation)
    {
        var summaries = documentation.Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("summary")?.Value.Trim() ?? "");
        return types.Where(type => type.IsVisible)
            .Where(type => !summaries.GetValueOrDefault($"T:{type.FullName?.Replace('+', '.')}", "").EndsWith('.'))
            .Select(type => $"{type.FullName} has no sentence that says what it is.");
    }

    /// <summary>Records of decisions that are too long or not in the index.</summary>
    public static IEnumerable<string> LostOrLong(TextFile record, TextFile index)
    {
        if (record.Lines.Length > RecordLinesMax)
        {
            yield return $"{record.Path} has {record.Lines.Length} lines; a page is {RecordLinesMax}.";
        }

        if (!index.Text.Contains($"({record.Name})", StringComparison.Ordinal))
        {
            yield return $"{record.Path} is not listed in {index.Path}.";
        }
    }

    /// <summary>Links within the repository that lead nowhere. One that begins with a slash is an address of the running site.</summary>
    public static IEnumerable<string> DeadLinks(TextFile page, Func<string, bool> exists) =>
        from Match match in Link().Matches(Code().Replace(page.Text, ""))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && target[0] != '/' && !target.Contains(':', StringComparison.Ordinal) && !exists(Resolve(page.Folder, target))
        select $"{page.Path} links to {target}, which is not there.";

    private static string Resolve(string folder, string target)
    {
        var way = new List<string>();
        foreach (var step in $"{folder}/{target}".Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != "."))
        {
            if (step == ".." && way.Count > 0)
            {
                way.RemoveAt(way.Count - 1);
            }
            else
            {
                way.Add(step);
            }
        }

        return string.Join('/', way);
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}

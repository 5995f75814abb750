using System.Text.RegularExpressions;

namespace Infon.Architecture.Tests.Rooms;

/// <summary>Folders are features, and every project uses the same words for them.</summary>
public static partial class RoomRules
{
    /// <summary>Rooms of a project that no test visits.</summary>
    /// <param name="project">The project.</param>
    /// <param name="open">Its rooms with public types.</param>
    /// <param name="tests">The sources of its test project.</param>
    public static IEnumerable<string> Unvisited(string project, IEnumerable<string> open, IReadOnlyCollection<TextFile> tests)
    {
        var visited = tests.Where(file => TestAttribute().IsMatch(file.Text)).Select(file => Room(file)).ToHashSet();
        return open.Distinct()
            .Where(room => !visited.Contains(room))
            .Select(room => $"tests/{project}.Tests/{room} has no test for src/{project}/{room}.");
    }

    /// <summary>Rooms of a test project that its project does not have.</summary>
    public static IEnumerable<string> Invented(string project, IEnumerable<TextFile> sources, IEnumerable<TextFile> tests)
    {
        var rooms = sources.Select(file => Room(file)).ToHashSet();
        return tests.Select(file => Room(file)).Where(room => room.Length > 0).Distinct()
            .Where(room => !rooms.Contains(room))
            .Select(room => $"tests/{project}.Tests/{room} mirrors no folder of src/{project}.");
    }

    /// <summary>Sources whose namespace is not the folder they lie in. The grain runtime has Orleans' namespaces, so that grains fit both.</summary>
    public static IEnumerable<string> Astray(TextFile source)
    {
        if (source.Path.StartsWith("src/Orleans.Embedded/", StringComparison.Ordinal))
        {
            return Namespace().Matches(source.Text).Select(match => match.Groups[1].Value)
                .Where(name => name != "Orleans" && !name.StartsWith("Orleans.", StringComparison.Ordinal))
                .Select(name => $"{source.Path} declares {name}, which is not Orleans'.");
        }

        var declared = Namespace().Match(source.Text).Groups[1].Value;
        var wanted = "Infon." + string.Join('.', source.Folder.Split('/').Skip(1));
        return declared.Length == 0 || declared == wanted ? [] : [$"{source.Path} declares {declared} instead of {wanted}."];
    }

    /// <summary>The room a file lies in; empty = none.</summary>
    public static string Room(TextFile file) => file.Folder.Split('/').ElementAtOrDefault(2) ?? "";

    [GeneratedRegex(@"\[(\w*Fact|\w*Theory|Property)\b")]
    private static partial Regex TestAttribute();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}

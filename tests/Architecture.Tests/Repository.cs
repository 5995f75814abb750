namespace Infon.Architecture.Tests;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Where it lies, from the top of the repository, with slashes.</param>
/// <param name="Text">What it says.</param>
public sealed record TextFile(string Path, string Text)
{
    /// <summary>Its lines, without the empty one behind the last line break.</summary>
    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The folder it lies in; empty = the top.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>Its name without the folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>The checkout these tests were built from.</summary>
public static class Repository
{
    private static readonly string[] NotOurs =
        ["artifacts", ".git", "node_modules", "data", ".vs", ".idea", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] TextExtensions =
    [
        ".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".txt", ".lua", ".map", ".sh", ".yml", ".yaml",
        ".editorconfig", ".gitignore", ".gitattributes",
    ];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every text file under a folder, in order; files without an extension count as text.</summary>
    public static IReadOnlyList<TextFile> Files(string folder = "", params string[] extensions)
    {
        var wanted = extensions.Length > 0 ? extensions : [.. TextExtensions, ""];
        var top = Path.Combine(Root, folder);
        return [.. Walk(top)
            .Where(path => wanted.Contains(Path.GetExtension(path)))
            .Select(path => new TextFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Every C# source of the product and its tests.</summary>
    public static IReadOnlyList<TextFile> CSharp(params string[] folders) => [.. folders.SelectMany(folder => Files(folder, ".cs"))];

    /// <summary>One text file.</summary>
    public static TextFile Read(string path) => new(path, File.ReadAllText(Path.Combine(Root, path)));

    /// <summary>Whether a file or a folder is there.</summary>
    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(child => !NotOurs.Contains(Path.GetFileName(child)))
            .SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Infon.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from within a checkout only.");
    }
}

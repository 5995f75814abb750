namespace Infon.TestKit;

/// <summary>The files of tests/Golden, found from wherever the tests run.</summary>
public static class GoldenFiles
{
    /// <summary>The full path of tests/Golden.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder below tests/Golden.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The names of the recorded traces that hold a given file, in alphabetical order.</summary>
    public static IReadOnlyList<string> TracesWith(string file) =>
        [.. Directory.GetDirectories(PathOf("traces"))
            .Where(folder => File.Exists(Path.Combine(folder, file)))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var golden = Path.Combine(folder.FullName, "tests", "Golden");
            if (Directory.Exists(golden))
            {
                return golden;
            }
        }

        throw new DirectoryNotFoundException($"There is no tests/Golden above {AppContext.BaseDirectory}.");
    }
}

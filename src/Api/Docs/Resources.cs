using System.Collections.Concurrent;

namespace Infon.Api.Docs;

/// <summary>The texts that lie in this program.</summary>
internal static class Resources
{
    private static readonly ConcurrentDictionary<string, string> Known = new();

    /// <summary>The text of that name.</summary>
    public static string Text(string name) => Known.GetOrAdd(name, static name =>
    {
        using var reader = new StreamReader(typeof(Resources).Assembly.GetManifestResourceStream($"docs/{name}")!);
        return reader.ReadToEnd();
    });
}

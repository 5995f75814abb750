using System.Reflection;

namespace Infon.Cli.Bots;

/// <summary>The bots that come with the program.</summary>
public static class HouseBots
{
    /// <summary>What goes before the name of a house bot where a file could be meant too.</summary>
    public const string Prefix = "house:";

    private const string Folder = "bots/";

    private static readonly Assembly Home = typeof(HouseBots).Assembly;

    /// <summary>Their names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Home.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The source of a house bot, or null when there is none of that name.</summary>
    public static byte[]? Read(string name)
    {
        using var stream = Home.GetManifestResourceStream($"{Folder}{name}.lua");
        if (stream is null)
        {
            return null;
        }

        var source = new byte[stream.Length];
        stream.ReadExactly(source);
        return source;
    }
}

using System.Reflection;
using Infon.Cli.Bots;
using Infon.Cli.Terminal;
using Infon.Engine.Bots;

namespace Infon.Cli.Bench;

/// <summary>The programs that are measured.</summary>
internal static class BenchBots
{
    /// <summary>Two house bots of middling strength.</summary>
    private static readonly string[] Middling = ["hoarder", "breeder"];

    /// <summary>A program that eats and breeds.</summary>
    public static BotProgram Breeder => Read("breeder");

    /// <summary>A program that calls the low-level API ten thousand times a tick.</summary>
    public static BotProgram Calls => Read("calls");

    /// <summary>The same without the calls.</summary>
    public static BotProgram Silence => Read("silence");

    /// <summary>A program that does nothing.</summary>
    public static BotProgram Nothing { get; } = new("nothing.lua", "function Creature:main() end"u8.ToArray());

    /// <summary>The two house bots that play the duel.</summary>
    public static IReadOnlyList<BotProgram> Duellists()
    {
        var names = Middling.Where(HouseBots.Names.Contains).Concat(HouseBots.Names).Distinct().Take(2).ToList();
        return names.Count > 0 ? [BotFiles.Read($"{HouseBots.Prefix}{names[0]}"), BotFiles.Read($"{HouseBots.Prefix}{names[^1]}")] : [Breeder, Breeder];
    }

    private static BotProgram Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"bench/{name}.lua")
            ?? throw new WrongUseException($"this build of infon lacks the program {name}.lua of the benchmark.");
        var source = new byte[stream.Length];
        stream.ReadExactly(source);
        return new BotProgram($"{name}.lua", source);
    }
}

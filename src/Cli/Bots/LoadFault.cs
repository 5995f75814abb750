using Infon.Engine.Bots;

namespace Infon.Cli.Bots;

/// <summary>Finds out whether a program could be loaded at all.</summary>
internal static class LoadFault
{
    /// <summary>What went wrong while the bot of a log was loaded, in one line; null = nothing did.</summary>
    public static string? In(BotLog? log) => log?.Lines
        .Where(line => line is { Tick: 0, Kind: BotLogKind.Fault })
        .Select(line => line.Text.Split('\n')[0].TrimEnd())
        .FirstOrDefault();
}

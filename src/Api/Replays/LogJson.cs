using System.Text.Json.Serialization;

namespace Infon.Api.Replays;

/// <summary>What a bot said in a match, and where it failed.</summary>
/// <param name="Seat">The seat of the bot.</param>
/// <param name="Items">The entries, in the order they were written.</param>
public sealed record LogJson(int Seat, IReadOnlyList<LogEntryJson> Items);

/// <summary>An entry of the log of a bot.</summary>
/// <param name="Tick">The tick it was written in; 0 = while loading.</param>
/// <param name="Kind">What it is: print, fault (an error, with traceback), answer (to what came from outside), dump (the tables of its creatures) or cut (here the log was full).</param>
/// <param name="Text">What it says.</param>
public sealed record LogEntryJson(int Tick, string Kind, string Text);

/// <summary>How entries are read, without reflection.</summary>
[JsonSerializable(typeof(LogEntryJson))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class LogJsonContext : JsonSerializerContext;

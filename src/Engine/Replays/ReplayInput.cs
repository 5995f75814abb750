using Infon.Engine.Bots;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays;

/// <summary>One who took part, without the source of the program.</summary>
/// <param name="Name">What the player is called.</param>
/// <param name="Team">The team; null = as the mode has it.</param>
/// <param name="ProgramName">What the program is called.</param>
/// <param name="ProgramHash">The SHA-256 of its source in lower-case hexadecimal.</param>
/// <param name="Api">The high-level API it is written for.</param>
public sealed record ReplayEntrant(string Name, int? Team, string ProgramName, string ProgramHash, BotApi Api)
{
    internal static ReplayEntrant Of(Entrant entrant) =>
        new(entrant.Name, entrant.Team, entrant.Program.Name, entrant.Program.Hash, entrant.Program.Api);

    /// <summary>The entrant, with the source of the program if somebody has it, else without.</summary>
    internal Entrant ToEntrant(ReadOnlyMemory<byte> source) => new(Name, new BotProgram(ProgramName, source, Api), Team);
}

/// <summary>Something that reached the match from outside, as recorded.</summary>
/// <param name="Tick">The tick at whose end it took effect.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Player">The player it is about.</param>
/// <param name="BotKind">What the bot got; null unless it is something for a bot.</param>
/// <param name="Number">The number the bot got.</param>
/// <param name="TextHash">The SHA-256 of the text the bot got in lower-case hexadecimal; null = there was none.</param>
/// <param name="Text">The text itself, where the recorder was told to keep it.</param>
/// <param name="Entrant">Who joined.</param>
public sealed record ReplayInput(
    int Tick, MatchInputKind Kind, int Player, BotInputKind? BotKind, int Number, string? TextHash, ReadOnlyMemory<byte>? Text, ReplayEntrant? Entrant);

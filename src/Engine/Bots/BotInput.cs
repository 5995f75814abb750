namespace Infon.Engine.Bots;

/// <summary>What can reach a running bot from outside.</summary>
public enum BotInputKind : byte
{
    /// <summary>New code, to be run in the running program.</summary>
    Upload = 0,

    /// <summary>A line for <c>onCommand</c>.</summary>
    CommandLine = 1,

    /// <summary>A key for <c>onInput0</c> to <c>onInput9</c>; <see cref="BotInput.Number"/> is the digit.</summary>
    Key = 2,

    /// <summary>Call <c>restart()</c>.</summary>
    Restart = 3,

    /// <summary>Call <c>info()</c>.</summary>
    Info = 4,

    /// <summary>From the next tick on the budget is <see cref="BotInput.Number"/> instructions.</summary>
    Allowance = 5,

    /// <summary>The program is stopped for good after <see cref="BotInput.Number"/> instructions of the next tick: in the first run a wall clock did it.</summary>
    Stop = 6,
}

/// <summary>Something that reaches a running bot from outside.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The code or the line; empty for the other kinds.</param>
/// <param name="Number">The digit, the budget or the instructions.</param>
public sealed record BotInput(BotInputKind Kind, ReadOnlyMemory<byte> Text = default, int Number = 0);

using Infon.Domain.Bots;

namespace Infon.Domain.Matches;

/// <summary>What may reach a bot from outside.</summary>
public static class InputRules
{
    /// <summary>The longest line for a console, in characters.</summary>
    public const int LineLettersMax = 1000;

    /// <summary>What is wrong with code for a running bot; null = nothing.</summary>
    public static string? ObjectionToCode(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "There is no code." : SourceText.Objection(text);

    /// <summary>What is wrong with a line; null = nothing.</summary>
    public static string? ObjectionToLine(string? text) => text switch
    {
        null => "There is no line.",
        { Length: > LineLettersMax } => $"A line has at most {LineLettersMax} characters.",
        _ => text.AsSpan().ContainsAny('\0', '\r', '\n') ? "A line has neither line breaks nor NUL in it." : null,
    };
}

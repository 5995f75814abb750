namespace Infon.Domain.Bots;

/// <summary>What the texts of a bot may be.</summary>
public static class BotRules
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLengthMax = 64;

    /// <summary>The longest description, in characters.</summary>
    public const int DescriptionLengthMax = 2000;

    /// <summary>The longest note of a version, in characters.</summary>
    public const int NoteLengthMax = 500;

    /// <summary>What is wrong with a name; null = nothing.</summary>
    public static string? ObjectionToName(string? name) => name switch
    {
        null or "" => "A bot needs a name.",
        { Length: > NameLengthMax } => $"A name has at most {NameLengthMax} characters; this one has {name.Length}.",
        _ when name.Trim().Length != name.Length => "A name neither begins nor ends with a space.",
        _ when name.Any(char.IsControl) => "A name has no control characters.",
        _ => null,
    };

    /// <summary>What is wrong with a description; null = nothing.</summary>
    public static string? ObjectionToDescription(string? description) => description switch
    {
        { Length: > DescriptionLengthMax } =>
            $"A description has at most {DescriptionLengthMax} characters; this one has {description.Length}.",
        _ when HasControls(description) => "A description has no control characters but ends of lines and tabs.",
        _ => null,
    };

    /// <summary>What is wrong with the note of a version; null = nothing.</summary>
    public static string? ObjectionToNote(string? note) => note switch
    {
        { Length: > NoteLengthMax } => $"A note has at most {NoteLengthMax} characters; this one has {note.Length}.",
        _ when HasControls(note) => "A note has no control characters but ends of lines and tabs.",
        _ => null,
    };

    private static bool HasControls(string? text) => text?.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) == true;
}

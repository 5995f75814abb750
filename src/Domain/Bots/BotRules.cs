namespace Infon.Domain.Bots;

/// <summary>What the texts of a bot may be.</summary>
public static class BotRules
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLengthMax = 64;

    /// <summary>The longest description, in characters.</summary>
    public const int DescriptionLengthMax = 2000;

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
        _ => null,
    };
}

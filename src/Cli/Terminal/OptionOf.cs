using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Infon.Cli.Terminal;

/// <summary>Makes options that refuse nonsense with a sentence.</summary>
public static class OptionOf
{
    /// <summary>The option that asks for one JSON object instead of text.</summary>
    public static Option<bool> Json() => Flag("--json", "Answer with one JSON object.");

    /// <summary>An option without a value.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    /// <summary>An option with a text.</summary>
    public static Option<string?> Text(string name, string valueName, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = valueName };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{name} takes {valueName}, not nothing");
            }
        });
        return option;
    }

    /// <summary>An option with a whole number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static Option<int?> Count(string name, string description, int low = 1, int high = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseCount(result, name, low, high),
    };

    /// <summary>The option for the seed, any number of 64 bits; 1 when it is not given.</summary>
    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "The number all luck comes from: any 64-bit number.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            if (TryParseSeed(result.Tokens[0].Value, out var seed))
            {
                return seed;
            }

            result.AddError($"--seed takes a 64-bit number such as 1, -5 or 0x1f, not '{result.Tokens[0].Value}'");
            return 0;
        },
    };

    /// <summary>Reads a seed: decimal, with or without a sign, or hexadecimal after <c>0x</c>.</summary>
    public static bool TryParseSeed(string word, out ulong seed)
    {
        if (word.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return ulong.TryParse(word.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out seed);
        }

        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var signed))
        {
            seed = unchecked((ulong)signed);
            return true;
        }

        return ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
    }

    private static int? ParseCount(ArgumentResult result, string name, int low, int high)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
        {
            return number;
        }

        var range = high == int.MaxValue ? $"of at least {low}" : $"from {low} to {high}";
        result.AddError($"{name} takes a whole number {range}, not '{word}'");
        return null;
    }
}

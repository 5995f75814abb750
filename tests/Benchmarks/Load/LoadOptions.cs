using System.Globalization;

namespace Infon.Benchmarks.Load;

/// <summary>The options of a measurement: <c>--name value</c>.</summary>
public sealed class LoadOptions(string[] words)
{
    /// <summary>The number that an option says.</summary>
    public int Number(string name, int otherwise)
    {
        var index = Array.IndexOf(words, $"--{name}");
        return index < 0 ? otherwise : int.Parse(words[index + 1], CultureInfo.InvariantCulture);
    }

    /// <summary>The word that an option says; null = it is not there.</summary>
    public string? Word(string name)
    {
        var index = Array.IndexOf(words, $"--{name}");
        return index < 0 ? null : words[index + 1];
    }
}

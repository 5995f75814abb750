using System.Globalization;

namespace Infon.Benchmarks.Load;

/// <summary>The options of a measurement: <c>--name value</c>, and settings of the process such as <c>Infon:Matches:Threads=2</c>.</summary>
public sealed class LoadOptions(string[] words)
{
    /// <summary>The settings among the words.</summary>
    public IEnumerable<string> Settings => words.Where(word => word.StartsWith("Infon:", StringComparison.Ordinal));

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

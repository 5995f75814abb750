using System.Reflection;

namespace Infon.Benchmarks.Load;

/// <summary>Programs for bots.</summary>
internal static class Sources
{
    /// <summary>The program of a house bot with something of its own in it, or it would count as a copy and play unrated.</summary>
    public static string Variant(string houseBot, int number)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"bots/{houseBot}.lua")
            ?? throw new InvalidOperationException($"There is no house bot {houseBot}."));
        var own = string.Concat(Enumerable.Range(1, number).Select(_ => "function idle_thought(a)\n  return a\nend\n"));
        return $"{reader.ReadToEnd()}\n{own}";
    }
}

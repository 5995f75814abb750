namespace Infon.Silo.Options;

/// <summary>The words of the command line: settings like <c>--urls http://localhost:4000</c> or <c>--Infon:Mode=Hosted</c>.</summary>
public static class CommandLineWords
{
    private static readonly string[] Known = ["urls", "environment", SettingsGroup.Root, "Logging", "Kestrel"];

    /// <summary>A sentence for every word that is no setting; what stands below Infon is the matter of <see cref="SettingsCheck"/>.</summary>
    public static IEnumerable<string> Objections(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                yield return $"{word} is not understood: settings are given as --name value or --name=value.";
                continue;
            }

            var name = word[2..].Split('=')[0];
            if (!Known.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase))
            {
                yield return Nearest.To(name, Known) is { } near ? $"--{name} is not a setting: did you mean --{near}?" : $"--{name} is not a setting.";
            }

            if (!word.Contains('=', StringComparison.Ordinal))
            {
                i++;
                if (i == words.Count || words[i].StartsWith("--", StringComparison.Ordinal))
                {
                    yield return $"--{name} has no value.";
                    i--;
                }
            }
        }
    }
}

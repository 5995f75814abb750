using System.Collections.Immutable;
using Infon.Cli.Bots;
using Infon.Engine.Bots;
using Infon.Engine.Matches;

namespace Infon.Cli.Matches;

/// <summary>Turns programs into those who take part.</summary>
internal static class Entrants
{
    /// <summary>Everybody under the name of the file; who shares a name gets a number behind it.</summary>
    public static ImmutableArray<Entrant> Of(IReadOnlyList<BotProgram> programs, int[]? teams = null)
    {
        var names = programs.Select(BotFiles.NameOf).ToArray();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. names.Select((name, i) =>
            {
                var number = seen[name] = seen.GetValueOrDefault(name) + 1;
                var isShared = names.Count(other => other == name) > 1;
                return new Entrant(isShared ? $"{name}-{number}" : name, programs[i], teams?[i]);
            }),
        ];
    }
}

using System.Collections.Immutable;

namespace Infon.Domain.ApiKeys;

/// <summary>How scopes are written.</summary>
public static class ScopeNames
{
    /// <summary>Every scope with its name and what it lets a key do.</summary>
    public static ImmutableArray<(string Name, Scopes Scope, string Sentence)> All { get; } =
    [
        ("bots:read", Scopes.BotsRead, "Read your bots, their versions and their source."),
        ("bots:write", Scopes.BotsWrite, "Make, change and delete your bots and save versions of them."),
        ("matches:read", Scopes.MatchesRead, "Read your matches, their replays and their logs."),
        ("matches:write", Scopes.MatchesWrite, "Challenge others and enter queues."),
        ("leaderboard:read", Scopes.LeaderboardRead, "Read the leaderboards."),
    ];

    /// <summary>The names of scopes, in the order of <see cref="All"/>.</summary>
    public static ImmutableArray<string> Of(Scopes scopes) =>
        [.. All.Where(line => (scopes & line.Scope) != 0).Select(line => line.Name)];

    /// <summary>The scope of a name; null = there is none.</summary>
    public static Scopes? Find(string name)
    {
        foreach (var line in All)
        {
            if (line.Name == name)
            {
                return line.Scope;
            }
        }

        return null;
    }
}

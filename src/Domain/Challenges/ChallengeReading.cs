using System.Collections.Immutable;
using System.Globalization;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;

namespace Infon.Domain.Challenges;

/// <summary>Understands a request for a challenge and collects everything that is wrong with it.</summary>
public static class ChallengeReading
{
    private const int RankMax = 1_000_000;

    /// <summary>The challenge, as far as it can be understood.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="mapsOf">The names of the maps of a format.</param>
    /// <param name="errors">Collects; with any, the challenge is not to be used.</param>
    public static Challenge Read(ChallengeRequest request, Func<MatchFormat, ImmutableArray<string>> mapsOf, FieldErrors errors)
    {
        var known = MatchFormats.Parse(request.Format ?? MatchFormat.Duel.NameOf());
        errors.Add("format", known is null ? $"One of {Names(MatchFormats.All.Select(each => each.NameOf()))}." : null);
        var format = known ?? MatchFormat.Duel;
        ReadOwn(request, format, errors);
        var opponents = ReadOpponents(request, format, errors);
        var (map, seed) = ReadDraw(request, known is null ? [] : mapsOf(format), errors);
        return new Challenge(format, request.IsLive ? MatchPace.Live : MatchPace.Headless, request.IsRated)
        {
            Version = format == MatchFormat.TeamDuel ? null : request.Version,
            Team = format == MatchFormat.TeamDuel ? request.Team : null,
            Opponents = opponents,
            NearCount = request.IsNear ? Math.Max(0, WantedIn(format) - opponents.Length) : 0,
            Map = map,
            Seed = seed,
        };
    }

    private static int WantedIn(MatchFormat format) => format == MatchFormat.FreeForAll ? format.SeatsOf() - 1 : 1;

    private static void ReadOwn(ChallengeRequest request, MatchFormat format, FieldErrors errors)
    {
        var isTeams = format == MatchFormat.TeamDuel;
        errors.Add("botVersionId", (isTeams, request.Version) switch
        {
            (true, not null) => "2v2 is played by teams: name a version of your team in teamVersionId instead.",
            (false, null) => "It is missing: which version of your bot is to play?",
            _ => null,
        });
        errors.Add("teamVersionId", (isTeams, request.Team) switch
        {
            (true, null) => "It is missing: which version of your team is to play?",
            (false, not null) => $"{format.NameOf()} is played by single bots: name a version of your bot in botVersionId instead.",
            _ => null,
        });
    }

    private static ImmutableArray<NamedOpponent> ReadOpponents(ChallengeRequest request, MatchFormat format, FieldErrors errors)
    {
        string[] ways = format switch
        {
            MatchFormat.Duel => ["opponentBotId", "opponentVersionId", "opponentRank", "near"],
            MatchFormat.FreeForAll => ["opponents", "near"],
            _ => ["opponentTeamVersionId", "opponentRank", "near"],
        };
        var given = Given(request).ToList();
        foreach (var (field, _) in given.Where(each => !ways.Contains(each.Field)))
        {
            errors.Add(field, $"Opponents in {format.NameOf()} are named by {Names(ways)}.");
        }

        var fitting = given.Where(each => ways.Contains(each.Field)).ToList();
        errors.Add(ways[0], given.Count == 0 ? $"It is missing: name your opponents by {Names(ways)}." : null);
        if (format == MatchFormat.FreeForAll)
        {
            return ReadCrowd(request, errors);
        }

        foreach (var (field, _) in fitting.Skip(1))
        {
            errors.Add(field, $"The opponent is named by {fitting[0].Field} already; name it in one way only.");
        }

        errors.Add("opponentRank", ObjectionToRank(request.OpponentRank));
        return [.. fitting.Select(each => each.Opponent).OfType<NamedOpponent>().Take(1)];
    }

    private static IEnumerable<(string Field, NamedOpponent? Opponent)> Given(ChallengeRequest request)
    {
        (string Field, NamedOpponent? Opponent, bool IsGiven)[] all =
        [
            ("opponentBotId", new("opponentBotId", new OpponentKey(request.OpponentBot, null, null)), request.OpponentBot is not null),
            ("opponentVersionId", new("opponentVersionId", new OpponentKey(null, request.OpponentVersion, null)), request.OpponentVersion is not null),
            ("opponentTeamVersionId", new("opponentTeamVersionId", null, request.OpponentTeam), request.OpponentTeam is not null),
            ("opponentRank", new("opponentRank", new OpponentKey(null, null, request.OpponentRank)), request.OpponentRank is not null),
            ("opponents", null, !request.Opponents.IsEmpty),
            ("near", null, request.IsNear),
        ];
        return all.Where(each => each.IsGiven).Select(each => (each.Field, each.Opponent));
    }

    private static ImmutableArray<NamedOpponent> ReadCrowd(ChallengeRequest request, FieldErrors errors)
    {
        var (wanted, count) = (WantedIn(MatchFormat.FreeForAll), request.Opponents.Length);
        errors.Add("opponents", count > wanted || (count > 0 && count < wanted && !request.IsNear)
            ? $"{wanted} opponents, not {count}. Those you do not name are chosen with near."
            : null);
        var named = request.Opponents.Take(wanted).Select((key, index) => new NamedOpponent($"opponents[{index}]", key)).ToImmutableArray();
        foreach (var (field, key, _) in named)
        {
            var ways = (key!.Bot is null ? 0 : 1) + (key.Version is null ? 0 : 1) + (key.Rank is null ? 0 : 1);
            errors.Add(field, ways == 1 ? null : "Exactly one of botId, versionId and rank.");
            errors.Add($"{field}.rank", ObjectionToRank(key.Rank));
        }

        return named;
    }

    private static string? ObjectionToRank(int? rank) => rank is < 1 or > RankMax ? $"A rank from 1 to {RankMax}." : null;

    private static (string? Map, ulong? Seed) ReadDraw(ChallengeRequest request, ImmutableArray<string> maps, FieldErrors errors)
    {
        ulong seed = 0;
        var isSeed = request.Seed is null || ulong.TryParse(request.Seed, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
        var isMap = request.Map is null || maps.IsEmpty || maps.Contains(request.Map);
        errors.Add("map", isMap ? null : $"One of {Names(maps)}.");
        errors.Add("seed", isSeed ? null : $"A whole number from 0 to {ulong.MaxValue}, as a text.");
        if (request.IsRated != false)
        {
            const string drawn = "The platform draws it for rated matches; say \"rated\": false to choose it.";
            errors.Add("map", request.Map is null || !isMap ? null : drawn);
            errors.Add("seed", request.Seed is null || !isSeed ? null : drawn);
        }

        return (request.Map, request.Seed is null ? null : seed);
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}

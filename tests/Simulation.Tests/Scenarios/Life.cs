using System.Collections.Concurrent;
using System.Globalization;

namespace Infon.Simulation.Tests.Scenarios;

/// <summary>What a citizen does, drawn from a seed: mostly what is sensible, sometimes what is not.</summary>
internal sealed class Life(World world, IReadOnlyList<Citizen> crowd, Citizen self, ConcurrentBag<Guid> matches, int seed)
{
    private const string Challenges = "/api/v2/matches/challenge";

    private readonly Random _dice = new(seed);
    private Guid? _closed;

    /// <summary>Answers that no request may get, whatever goes wrong behind it.</summary>
    public ConcurrentQueue<string> Surprises { get; } = [];

    /// <summary>Does something.</summary>
    public Task Act() => _dice.Next(100) switch
    {
        < 36 => Ask(Duel(live: false)),
        < 50 => Ask(Duel(live: true)),
        < 58 => Ask(new { botVersionId = Own().Version, near = true, format = "1v1" }),
        < 63 => Ask(new { botVersionId = Own().Version, opponentRank = _dice.Next(1, 5), format = "1v1" }),
        < 68 => Ask(new { botVersionId = Own().Version, near = true, format = "ffa5", live = _dice.Next(4) == 0 }),
        < 74 => AskTwiceAtOnce(),
        < 81 => OfMatch("rematch"),
        < 89 => OfMatch("cancel"),
        < 92 => Send(HttpMethod.Post, $"/api/v2/matches/{AnyMatch()}/inputs", new { seat = _dice.Next(3), kind = "line", text = "what now?" }),
        < 95 => Send(HttpMethod.Post, Challenges, Garbage()),
        < 96 => Send(HttpMethod.Put, $"/api/v2/bots/{Own().Id}", new { visibility = "private" }),
        < 97 => Send(HttpMethod.Delete, $"/api/v2/bots/{Own().Id}"),
        _ => Send(HttpMethod.Get, $"/api/v2/matches/{AnyMatch()}"),
    };

    /// <summary>Closes the account of somebody; the next time opens it again, so that the world does not die out.</summary>
    public Task Judge()
    {
        var isClosing = _closed is null;
        var user = _closed ?? crowd[_dice.Next(1, crowd.Count)].Id;
        _closed = isClosing ? user : null;
        return Send(isClosing ? HttpMethod.Put : HttpMethod.Delete, $"/api/v2/admin/users/{user}/suspension", isClosing ? new { reason = "It was drawn." } : null);
    }

    private static Guid? MatchOf(Answer answer) => answer.IsDone ? answer.Json.GetProperty("id").GetGuid() : null;

    private OwnBot Own() => self.Bots[_dice.Next(self.Bots.Count)];

    private Guid AnyMatch() => matches.ToArray() is { Length: > 0 } all ? all[_dice.Next(all.Length)] : Guid.CreateVersion7();

    private object Duel(bool live)
    {
        var opponents = crowd.Where(other => other != self && other.Bots.Count > 0).ToList();
        var opponent = opponents[_dice.Next(opponents.Count)];
        return new { botVersionId = Own().Version, opponentBotId = opponent.Bots[_dice.Next(opponent.Bots.Count)].Id, format = "1v1", live };
    }

    private async Task Ask(object challenge)
    {
        var answer = await Send(HttpMethod.Post, Challenges, challenge);
        if (MatchOf(answer) is { } match)
        {
            matches.Add(match);
        }
    }

    private async Task AskTwiceAtOnce()
    {
        var (one, other) = (Duel(live: true), Duel(live: true));
        await Task.WhenAll(Ask(one), Ask(other));
    }

    private async Task OfMatch(string deed)
    {
        var answer = await Send(HttpMethod.Post, $"/api/v2/matches/{AnyMatch()}/{deed}", new { });
        if (deed == "rematch" && MatchOf(answer) is { } match)
        {
            matches.Add(match);
        }
    }

    private object Garbage() => _dice.Next(4) switch
    {
        0 => new { botVersionId = "not an id", opponentBotId = 7 },
        1 => new { botVersionId = Guid.CreateVersion7(), opponentBotId = Guid.CreateVersion7(), format = "1v1" },
        2 => new { botVersionId = Own().Version, opponentBotId = Own().Id, format = "9v9", seed = -1 },
        _ => new { botVersionId = crowd[1].Bots[0].Version, opponentRank = int.MaxValue, live = true },
    };

    private async Task<Answer> Send(HttpMethod method, string path, object? body = null)
    {
        var answer = await self.Send(world.Infon.Client, method, path, body);
        world.Chronicle.Write(string.Create(CultureInfo.InvariantCulture, $"{self.Id} {answer.Request}: {answer.Status}"));
        if (answer.Status >= 500 && answer.Status != 503)
        {
            Surprises.Enqueue($"{answer.Request}: {answer.Status} {answer.Text}");
        }

        return answer;
    }
}

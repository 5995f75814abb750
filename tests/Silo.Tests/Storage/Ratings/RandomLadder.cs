using Infon.Domain.Matches;
using Infon.Domain.Teams;
using Infon.ProcessKit.Ladders;

namespace Infon.Silo.Tests.Storage.Ratings;

/// <summary>Matches that chance has decided, ties and all.</summary>
internal sealed class RandomLadder(TestLadder ladder, Random random)
{
    private readonly List<SeatPlan> _bots = [];
    private int _matches;

    public async Task AddBots(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _bots.Add(await ladder.AddBot());
        }
    }

    public Task<MatchId> PlayDuel() => Play(MatchFormat.Duel, Drawn(2).Select(seat => (seat, random.Next(1, 3))));

    public Task<MatchId> PlayFreeForAll() => Play(MatchFormat.FreeForAll, Drawn(5).Select(seat => (seat, random.Next(1, 6))));

    /// <summary>Each two neighbours are a team.</summary>
    public Task<MatchId> PlayTeams()
    {
        var teams = Enumerable.Range(0, _bots.Count / 2).OrderBy(_ => random.Next()).Take(2).ToArray();
        return Play(MatchFormat.TeamDuel, teams.SelectMany((team, i) => _bots.GetRange(2 * team, 2)
            .Select(bot => (bot with { Team = new TeamVersionId(new Guid(team + 1, 0, 0, new byte[8])) }, i + 1))));
    }

    private List<SeatPlan> Drawn(int count) => [.. _bots.OrderBy(_ => random.Next()).Take(count)];

    /// <summary>Some end at the same time.</summary>
    private Task<MatchId> Play(MatchFormat format, IEnumerable<(SeatPlan, int)> seats) =>
        ladder.Play(format, TestLadder.Begin.AddSeconds(_matches++ / 2), 1 + (_matches / 20), [.. seats]);
}

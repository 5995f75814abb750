using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;

namespace Infon.Grains.Leaderboards;

/// <summary>Who won and lost how often since a period began.</summary>
internal sealed class PeriodGames(BoardPeriod period)
{
    private readonly Dictionary<EntrantId, (int Wins, int Draws, int Losses)> _games = [];
    private DateTimeOffset? _begin;
    private long _last;

    /// <summary>The games of somebody.</summary>
    public (int Wins, int Draws, int Losses) Of(EntrantId entrant) => _games.GetValueOrDefault(entrant);

    /// <summary>Adds the games up to a match and with it; when another period has begun, it begins anew.</summary>
    public async Task Refresh(ILadderIndex index, RatedFormat format, DateTimeOffset now, long last)
    {
        var begin = PeriodRules.BeginOf(period, now);
        if (begin != _begin)
        {
            _games.Clear();
            (_begin, _last) = (begin, 0);
        }

        if (_last == last)
        {
            return;
        }

        foreach (var tally in await index.Games(format, begin ?? DateTimeOffset.UnixEpoch, _last, last))
        {
            Add(tally);
        }

        _last = last;
    }

    private void Add(GameTally tally)
    {
        var (wins, draws, losses) = Of(tally.Entrant);
        _games[tally.Entrant] = tally.Outcome switch
        {
            GameOutcome.Win => (wins + tally.Games, draws, losses),
            GameOutcome.Draw => (wins, draws + tally.Games, losses),
            _ => (wins, draws, losses + tally.Games),
        };
    }
}

using Infon.Engine.Options;
using Infon.Engine.Players;

namespace Infon.Engine.Games;

/// <summary>Who holds the hill, and what it earns.</summary>
internal sealed class KingOfTheHill(Game game)
{
    private const int PeriodMs = 10_000;
    private const int Nobody = -1;

    private int _candidate = Nobody;
    private int _candidatePlayer = Nobody;
    private bool _isContested;

    /// <summary>The player who was king at the end of the last tick, or -1.</summary>
    public int King { get; private set; } = Nobody;

    /// <summary>Milliseconds of the reign that have not earned points yet.</summary>
    public int ReignMs { get; private set; }

    /// <summary>Notes a creature that idles on the hill; two in succession of different players spoil it for both.</summary>
    public void Note(int slot)
    {
        ref readonly var creature = ref game.Creatures[slot];
        _isContested |= _candidate != Nobody && _candidatePlayer != creature.Player;
        (_candidate, _candidatePlayer) = (creature.Id, creature.Player);
    }

    /// <summary>Ends the tick's contest.</summary>
    public void Settle()
    {
        // Asked by id: a newborn may already stand in the slot of a candidate that was killed.
        var stands = !_isContested && game.Creatures.SlotOf(_candidate) >= 0;
        var king = stands ? _candidatePlayer : Nobody;
        _candidate = Nobody;
        _isContested = false;
        if (king != King)
        {
            King = king;
            ReignMs = 0;
            game.Journal.Add(new TickEvent(TickEventKind.Crowned, king));
        }

        if (king != Nobody)
        {
            Reign(king);
        }
    }

    /// <summary>A player who left reigns no more, so that whoever takes the seat does not inherit the reign.</summary>
    public void Forget(int player)
    {
        if (King == player)
        {
            King = Nobody;
            ReignMs = 0;
            game.Journal.Add(new TickEvent(TickEventKind.Crowned, Nobody));
        }
    }

    private void Reign(int king)
    {
        game.Seats[king].Statistics.HillMs += GameOptions.TickMs;
        ReignMs += GameOptions.TickMs;
        if (ReignMs > PeriodMs)
        {
            ReignMs -= PeriodMs;
            game.Scores.Change(king, Points.King, ScoreReason.King);
        }
    }
}

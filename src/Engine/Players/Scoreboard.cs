using Infon.Engine.Games;

namespace Infon.Engine.Players;

/// <summary>Changes scores within their bounds and writes every change into the journal.</summary>
internal sealed class Scoreboard(Game game)
{
    public void Change(int player, int delta, ScoreReason reason)
    {
        var owner = game.Seats[player];
        owner.Score = Math.Clamp(owner.Score + delta, Points.ScoreMin, Points.ScoreMax);
        game.Journal.Add(new TickEvent(TickEventKind.Scored, player, Amount: delta, Total: owner.Score, Reason: reason));
    }
}

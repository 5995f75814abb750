using Infon.Engine.Games;

namespace Infon.Engine.Bots;

/// <summary>One player's grip on a game: reads anything, changes what the rules let this player change, and keeps the record of every try.</summary>
/// <param name="Game">The game, to be read.</param>
/// <param name="Player">The number of the player who holds these controls.</param>
/// <param name="Log">Where the tries are written down; null = nowhere.</param>
public sealed record Controls(Game Game, int Player, CommandLog? Log)
{
    /// <summary>Carries a command out as far as the rules allow it.</summary>
    public CommandReply Execute(in Command command)
    {
        var reply = Game.Execute(Player, command);
        Log?.Add(Player, command, reply);
        return reply;
    }
}

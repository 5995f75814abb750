namespace Infon.Engine.Games;

/// <summary>What a place brings to a game beside its tiles: food that keeps coming, and where creatures begin.</summary>
public interface ILevel
{
    /// <summary>Lays out what is there at the beginning; called once, before anybody joins.</summary>
    void Begin(Game game);

    /// <summary>Gives what this tick brings; called first in every tick.</summary>
    void Tick(Game game);

    /// <summary>Chooses a point (world units) where a creature of the player begins; false = there is none now.</summary>
    bool TrySpawnPoint(Game game, int player, out int x, out int y);

    /// <summary>A word that changes with everything the level remembers, for the hash of the game's state.</summary>
    ulong StateHash();
}

using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Replays;

/// <summary>Moves old replays to the archive and deletes those whose time is over, a few at a time. There is one, <see cref="Key"/>.</summary>
[Alias("replay-keeper-grain")]
public interface IReplayKeeperGrain : IGrainWithStringKey
{
    /// <summary>Its key.</summary>
    const string Key = "s-replays";

    /// <summary>Goes over what has become old, until all is done; nobody waits for it.</summary>
    [Alias("poke"), OneWay]
    Task Poke();

    /// <summary>Goes over some of what has become old; false = there is nothing left to do now.</summary>
    [Alias("sweep")]
    Task<bool> Sweep();
}

using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Challenges;

/// <summary>Sees to it that there is something to watch; its key is 0.</summary>
[Alias("exhibition-grain")]
public interface IExhibitionGrain : IGrainWithIntegerKey
{
    /// <summary>Looks after it now; nobody waits for it.</summary>
    [Alias("poke"), OneWay]
    Task Poke();
}

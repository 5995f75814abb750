namespace Infon.Grains.Interfaces.Health;

/// <summary>Answers, to show that grains do.</summary>
[Alias("pulse-grain")]
public interface IPulseGrain : IGrainWithIntegerKey
{
    /// <summary>Nothing but an answer.</summary>
    [Alias("beat")]
    Task Beat();
}

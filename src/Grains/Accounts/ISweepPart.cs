namespace Infon.Grains.Accounts;

/// <summary>What a room does every few minutes. It may be done again at any time, and after a crash it is.</summary>
public interface ISweepPart
{
    /// <summary>Clears away what is over, and does what is due.</summary>
    /// <param name="now">The time.</param>
    Task Sweep(DateTimeOffset now);
}

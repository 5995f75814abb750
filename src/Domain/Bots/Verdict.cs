namespace Infon.Domain.Bots;

/// <summary>What the validation of a source came to.</summary>
public enum Verdict : byte
{
    /// <summary>It loads and ran without a fault.</summary>
    Ok = 0,

    /// <summary>It loads and may play, but had faults in the first ticks.</summary>
    Faulty = 1,

    /// <summary>It does not compile, or fails while it is loaded; it cannot play.</summary>
    DoesNotLoad = 2,
}

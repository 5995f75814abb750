namespace Infon.Scripting.Vm;

/// <summary>Why a slice of a VM came to its end before the program did.</summary>
internal enum StopReason
{
    /// <summary>It did not.</summary>
    None = 0,

    /// <summary>The instructions were used up.</summary>
    Budget = 1,

    /// <summary>Memory ran out again and again.</summary>
    Memory = 2,

    /// <summary>It took too long by the clock on the wall, which no replay can know by itself.</summary>
    Clock = 3,

    /// <summary>It was stopped at a given instruction, where a clock did it in the first run.</summary>
    Order = 4,
}

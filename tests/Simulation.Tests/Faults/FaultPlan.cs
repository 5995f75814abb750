using System.Collections.Concurrent;

namespace Infon.Simulation.Tests.Faults;

/// <summary>What goes wrong, and how often. The same seed gives the n-th call of a method and the n-th write the same fate, in whatever order
/// threads get there.</summary>
public sealed class FaultPlan(int seed)
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Whether anything goes wrong at present.</summary>
    public bool IsOn { get; set; }

    /// <summary>Whether the storage is away altogether.</summary>
    public bool IsStorageAway { get; set; }

    /// <summary>How many of a thousand messages meet something.</summary>
    public int CallsPerMille { get; init; }

    /// <summary>How many of a thousand writes meet something.</summary>
    public int WritesPerMille { get; init; }

    /// <summary>How many of a thousand messages put whoever got them to sleep afterwards.</summary>
    public int SleepsPerMille { get; init; }

    /// <summary>What happened so far, by kind.</summary>
    public ConcurrentDictionary<string, int> Happened { get; } = new(StringComparer.Ordinal);

    /// <summary>What becomes of a message; with it, a number for how late.</summary>
    public (CallFault Fault, int Lateness) OfCall(string method)
    {
        var draw = Draw("call " + method);
        return IsOn && draw.Next(1000) < CallsPerMille
            ? (Count(draw.GetItems(Enum.GetValues<CallFault>()[1..], 1)[0]), draw.Next(1, 100))
            : (CallFault.None, 0);
    }

    /// <summary>What becomes of a write.</summary>
    public WriteFault OfWrite()
    {
        var draw = Draw("write");
        return IsOn && draw.Next(1000) < WritesPerMille ? Count(draw.GetItems(Enum.GetValues<WriteFault>()[1..], 1)[0]) : WriteFault.None;
    }

    /// <summary>Whether whoever got a message falls asleep after it.</summary>
    public bool IsTiring(string method)
    {
        var isTiring = Draw("sleep " + method).Next(1000) < SleepsPerMille && IsOn;
        return isTiring && Count("asleep").Length > 0;
    }

    private T Count<T>(T what)
    {
        Happened.AddOrUpdate(what!.ToString()!, 1, (_, count) => count + 1);
        return what;
    }

    private Random Draw(string what)
    {
        var number = _counts.AddOrUpdate(what, 1, (_, count) => count + 1);
        return new Random(Mixed(what, number));
    }

    /// <summary>A hash that is the same in every process.</summary>
    private int Mixed(string what, int number) =>
        what.Aggregate(unchecked((seed * 16_777_619) + number), (hash, letter) => unchecked((hash ^ letter) * 16_777_619));
}

/// <summary>What can become of a message between grains.</summary>
public enum CallFault
{
    /// <summary>It arrives, and so does its answer.</summary>
    None,

    /// <summary>It arrives twice, the second time later.</summary>
    Twice,

    /// <summary>It arrives late, after others that were sent after it.</summary>
    Late,

    /// <summary>Its sender has given it up when it arrives.</summary>
    TooLate,

    /// <summary>It arrives, but its answer does not.</summary>
    AnswerLost,

    /// <summary>It never arrives.</summary>
    Lost,
}

/// <summary>What can become of a write.</summary>
public enum WriteFault
{
    /// <summary>It happens, and whoever wrote is told.</summary>
    None,

    /// <summary>It does not happen.</summary>
    NotWritten,

    /// <summary>It happens, but whoever wrote is told that it may not have.</summary>
    NotAcknowledged,
}

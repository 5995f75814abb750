using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When and how a grain timer ticks.</summary>
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>A timer that does not interleave and keeps nothing alive.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Until the first tick; <see cref="Timeout.InfiniteTimeSpan"/> = it waits for <see cref="IGrainTimer.Change"/>.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>From the end of a tick to the next; <see cref="Timeout.InfiniteTimeSpan"/> = there is only one.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether ticks begin while calls run. Default false.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether ticks keep the grain from being collected, as calls do. Default false.</summary>
    public bool KeepAlive { get; init; }
}

/// <summary>A running timer of a grain; disposing it ends it, and so does the end of the activation.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Ticks at other times from here on.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}

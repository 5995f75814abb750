using Microsoft.Extensions.Logging;
using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>What the runtime says.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Grain} could not be activated.")]
    internal static partial void ActivationFailed(ILogger logger, Exception failure, GrainId grain);

    [LoggerMessage(2, LogLevel.Error, "{Grain} failed while it was deactivated ({Reason}).")]
    internal static partial void DeactivationFailed(ILogger logger, Exception failure, GrainId grain, DeactivationReasonCode reason);

    [LoggerMessage(3, LogLevel.Error, "A timer of {Grain} failed.")]
    internal static partial void TimerFailed(ILogger logger, Exception failure, GrainId grain);

    [LoggerMessage(4, LogLevel.Warning, "{Method} on {Grain} failed, and its caller did not wait for it.")]
    internal static partial void OneWayCallFailed(ILogger logger, Exception failure, GrainMethod method, GrainId grain);

    [LoggerMessage(5, LogLevel.Information, "Stopping: {Count} grains are in memory, {Busy} of them are busy{Examples}.")]
    internal static partial void Stopping(ILogger logger, int count, int busy, string examples);

    [LoggerMessage(6, LogLevel.Information, "Stopped: waited {Milliseconds} ms for {Count} grains to finish.")]
    internal static partial void Stopped(ILogger logger, long milliseconds, int count);

    [LoggerMessage(7, LogLevel.Warning, "Stopped without {Count} grains that did not finish in time{Examples}.")]
    internal static partial void StoppedWithout(ILogger logger, int count, string examples);

    [LoggerMessage(8, LogLevel.Error, "The reminder {Reminder} of {Grain} failed; it comes again.")]
    internal static partial void ReminderFailed(ILogger logger, Exception failure, string reminder, GrainId grain);



    [LoggerMessage(9, LogLevel.Error, "A subscriber of stream {Stream} failed; it gets the next item.")]
    internal static partial void SubscriberFailed(ILogger logger, Exception failure, StreamId stream);

    [LoggerMessage(10, LogLevel.Warning, "A subscriber of stream {Stream} is {Count} items behind and loses the oldest.")]
    internal static partial void SubscriberBehind(ILogger logger, StreamId stream, int count);
}

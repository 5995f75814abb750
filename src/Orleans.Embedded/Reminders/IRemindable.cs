using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A grain that can be reminded, which wakes it if it is not in memory.</summary>
    public interface IRemindable : IGrain
    {
        /// <summary>A reminder is due. If this fails it comes again after its period.</summary>
        Task ReceiveReminder(string reminderName, TickStatus status);
    }
}

namespace Orleans.Runtime
{
    /// <summary>A reminder that is registered.</summary>
    public interface IGrainReminder
    {
        /// <summary>Its name among those of its grain.</summary>
        string ReminderName { get; }
    }

    /// <summary>When a reminder ticks. Times are UTC.</summary>
    /// <param name="firstTickTime">The first tick it was registered for.</param>
    /// <param name="period">From tick to tick.</param>
    /// <param name="timeStamp">Now.</param>
    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        /// <summary>The first tick it was registered for.</summary>
        public DateTime FirstTickTime { get; } = firstTickTime;

        /// <summary>From tick to tick.</summary>
        public TimeSpan Period { get; } = period;

        /// <summary>Now.</summary>
        public DateTime CurrentTickTime { get; } = timeStamp;
    }

    /// <summary>A reminder could not be ended: it changed since, or is gone.</summary>
    public sealed class ReminderException : OrleansException
    {
        /// <inheritdoc/>
        public ReminderException()
        {
        }

        /// <inheritdoc/>
        public ReminderException(string message)
            : base(message)
        {
        }

        /// <inheritdoc/>
        public ReminderException(string message, Exception? innerException)
            : base(message, innerException)
        {
        }
    }
}

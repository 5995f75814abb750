using Orleans.Embedded.Activations;
using Orleans.Embedded.Reminders;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The reminders of a grain: they outlive its activations and the process.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Registers a reminder, or changes the one of that name.</summary>
    /// <param name="grain">The grain; it implements <see cref="IRemindable"/>.</param>
    /// <param name="reminderName">Its name among those of the grain.</param>
    /// <param name="dueTime">Until the first tick.</param>
    /// <param name="period">From tick to tick; at least a minute unless the process says otherwise.</param>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        grain is IRemindable
            ? ClockOf(grain).RegisterAsync(grain.GrainContext.GrainId, reminderName, dueTime, period)
            : throw new InvalidOperationException($"{grain.GetType()} is not {nameof(IRemindable)}.");

    /// <summary>Ends a reminder; refuses with <see cref="ReminderException"/> one that changed since.</summary>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) =>
        ClockOf(grain).UnregisterAsync(grain.GrainContext.GrainId, reminder);

    /// <summary>The reminder of that name; null = none.</summary>
    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
        Task.FromResult(ClockOf(grain).Find(grain.GrainContext.GrainId, reminderName));

    /// <summary>All reminders of the grain.</summary>
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) =>
        Task.FromResult(ClockOf(grain).FindAll(grain.GrainContext.GrainId));

    private static ReminderClock ClockOf(IGrainBase grain) => Activation.Of(grain).Silo.Reminders;
}

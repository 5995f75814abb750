using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>A reminder as it is stored.</summary>
/// <param name="Grain">Who is reminded.</param>
/// <param name="Name">Its name among those of the grain.</param>
/// <param name="FirstTick">The first tick, UTC.</param>
/// <param name="Period">From tick to tick.</param>
/// <param name="Etag">Its version: different after every write.</param>
public sealed record StoredReminder(GrainId Grain, string Name, DateTime FirstTick, TimeSpan Period, string Etag);

/// <summary>The port behind reminders. Every operation is atomic and durable when its task completes.</summary>
public interface IReminderStore
{
    /// <summary>All reminders; read once, when the process starts.</summary>
    Task<IReadOnlyList<StoredReminder>> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Stores a reminder, whether or not one of that grain and name is stored; its own version is not looked at.</summary>
    /// <returns>The new version.</returns>
    Task<string> WriteAsync(StoredReminder reminder, CancellationToken cancellation);

    /// <summary>Removes a reminder if it still has that version; false = it has not, or is gone.</summary>
    Task<bool> RemoveAsync(StoredReminder reminder, CancellationToken cancellation);
}

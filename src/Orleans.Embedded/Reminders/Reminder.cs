using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>A reminder that is planned.</summary>
internal sealed class Reminder : IGrainReminder, IDisposable
{
    /// <summary>Timers of .NET reach 49 days; beyond this one just looks again.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(30);

    private readonly EmbeddedSilo _silo;
    private readonly ITimer _clock;
    private DateTime _next;

    /// <summary>A reminder that waits for <see cref="PlanNext"/>.</summary>
    internal Reminder(EmbeddedSilo silo, StoredReminder stored)
    {
        _silo = silo;
        Stored = stored;
        _next = stored.FirstTick;
        _clock = silo.Time.CreateTimer(
            static reminder => _ = ((Reminder)reminder!).OnDueAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public string ReminderName => Stored.Name;

    /// <summary>What is stored of it.</summary>
    internal StoredReminder Stored { get; }

    private DateTime Now => _silo.Time.GetUtcNow().UtcDateTime;

    /// <summary>Plans the next tick that is not past. Ticks that passed while the process was down are not made up for.</summary>
    internal void PlanNext()
    {
        var now = Now;
        if (_next < now)
        {
            var missed = ((now - Stored.FirstTick).Ticks + Stored.Period.Ticks - 1) / Stored.Period.Ticks;
            _next = Stored.FirstTick + (missed * Stored.Period);
        }

        var wait = _next - now;
        _clock.Change(wait < LookAgain ? wait : LookAgain, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _clock.Dispose();

    private async Task OnDueAsync()
    {
        if (Now >= _next)
        {
            try
            {
                var status = new TickStatus(Stored.FirstTick, Stored.Period, Now);
                _next += Stored.Period;
                await _silo.Factory.GetGrain<IRemindable>(Stored.Grain).ReceiveReminder(Stored.Name, status);
            }
            catch (Exception failure)
            {
                Log.ReminderFailed(_silo.Logger, failure, Stored.Name, Stored.Grain);
            }
        }

        PlanNext();
    }
}

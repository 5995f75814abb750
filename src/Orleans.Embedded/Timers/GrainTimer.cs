using Orleans.Embedded.Activations;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Timers;

/// <summary>A timer of an activation. A tick is a turn; the next is planned when it ends, so ticks never pile up.</summary>
internal sealed class GrainTimer : IGrainTimer, IActivationPart
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _tick;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private readonly ITimer _clock;
    private TimeSpan _period;
    private bool _isTicking;
    private bool _isChanged;
    private bool _isOverdue;

    /// <summary>A timer that waits for <see cref="Change"/>.</summary>
    internal GrainTimer(Activation activation, Func<CancellationToken, Task> tick, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _tick = tick;
        _options = options;
        _clock = activation.Silo.Time.CreateTimer(
            static timer => ((GrainTimer)timer!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (_end.IsCancellationRequested)
            {
                return;
            }

            _period = period;
            _isChanged = true;
            _clock.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _activation.Remove(this);
        End();
    }

    /// <inheritdoc/>
    public void End()
    {
        lock (_gate)
        {
            if (_end.IsCancellationRequested)
            {
                return;
            }
        }

        _clock.Dispose();
        _end.Cancel();
    }

    private void OnDue()
    {
        lock (_gate)
        {
            if (_end.IsCancellationRequested)
            {
                return;
            }

            // A tick may have asked for the next one so soon that it is due before the tick ends.
            _isOverdue = _isTicking;
            if (_isOverdue)
            {
                return;
            }

            _isTicking = true;
            _isChanged = false;
        }

        if (!_activation.TryAdmit(new Tick(this)))
        {
            End();
        }
    }

    private async Task TickAsync()
    {
        try
        {
            if (!_end.IsCancellationRequested)
            {
                await _tick(_end.Token);
            }
        }
        catch (Exception failure)
        {
            Log.TimerFailed(_activation.Silo.Logger, failure, _activation.GrainId);
        }

        if (PlanNext())
        {
            OnDue();
        }
    }

    /// <summary>Plans the next tick after one has ended; true = it is due already.</summary>
    private bool PlanNext()
    {
        lock (_gate)
        {
            _isTicking = false;
            if (!_isOverdue && !_isChanged && !_end.IsCancellationRequested)
            {
                _clock.Change(_period, Timeout.InfiniteTimeSpan);
            }

            return _isOverdue;
        }
    }

    /// <summary>One tick on its way through the mailbox.</summary>
    private sealed class Tick(GrainTimer timer) : Turn
    {
        /// <inheritdoc/>
        internal override bool Interleaves => timer._options.Interleave;

        /// <inheritdoc/>
        internal override bool KeepsAlive => timer._options.KeepAlive;

        /// <inheritdoc/>
        internal override bool IsOver => timer._end.IsCancellationRequested;

        /// <inheritdoc/>
        public override string ToString() => "a tick of a timer";

        /// <inheritdoc/>
        internal override async Task RunAsync(Mailbox mailbox)
        {
            RequestContext.Clear();
            await timer.TickAsync();
            mailbox.Leave(this);
        }

        /// <inheritdoc/>
        internal override void Redirect() => timer.End();

        /// <inheritdoc/>
        internal override void Fail(Exception failure) => timer.End();
    }
}

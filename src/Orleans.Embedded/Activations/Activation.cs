using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Timers;
using Orleans.Embedded.Turns;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Activations;

/// <summary>One life of a grain in memory: made by the first call, ended when idle, when it asks for it, or when the process stops.</summary>
internal sealed class Activation(GrainClass grainClass, IRoute route, Action<Activation> onGone) : Mailbox, IGrainContext
{
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IActivationPart> _parts = [];
    private AsyncServiceScope? _scope;
    private DeactivationReason _reason;
    private long _keptUntil;
    private int _started;

    /// <inheritdoc/>
    public override GrainId GrainId => route.GrainId;

    /// <inheritdoc/>
    public GrainReference GrainReference => InterfaceShape.Of(typeof(IGrain)).Refer(route);

    /// <inheritdoc/>
    public object? GrainInstance { get; private set; }

    /// <inheritdoc/>
    public IServiceProvider ActivationServices => (_scope ??= Silo.Services.CreateAsyncScope()).ServiceProvider;

    /// <inheritdoc/>
    public Task Deactivated => _deactivated.Task;

    /// <summary>The runtime.</summary>
    internal EmbeddedSilo Silo => route.Silo;

    /// <summary>How it is reached, whatever becomes of this activation.</summary>
    internal IRoute Route => route;

    /// <inheritdoc/>
    internal override object Target => GrainInstance!;

    /// <inheritdoc/>
    protected override bool IsReentrant => grainClass.IsReentrant;

    /// <inheritdoc/>
    protected override long Now => Silo.Time.GetTimestamp();

    /// <summary>The activation of a grain.</summary>
    internal static Activation Of(IGrainBase grain) => grain.GrainContext as Activation
        ?? throw new InvalidOperationException($"{grain.GetType()} was not made by the runtime: it has no activation.");

    /// <summary>Comes to life, once, in a turn of its own; calls wait until it has.</summary>
    internal void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            LastUsed = Now;
            Queue.Post(new LifeTurn(ActivateAsync));
        }
    }

    /// <inheritdoc/>
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default) => End(deactivationReason);

    /// <summary>Ends it if it has been idle for too long.</summary>
    internal void CollectIfIdle(long now)
    {
        var isDue = !grainClass.IsKept && now > _keptUntil && Silo.Time.GetElapsedTime(LastUsed, now) > grainClass.IdleLimit;
        if (isDue)
        {
            End(new(DeactivationReasonCode.ActivationIdle, $"Nobody called for {grainClass.IdleLimit}."), unless: () => Load > 0);
        }
    }

    /// <summary>Keeps it from being collected for a while.</summary>
    internal void DelayCollection(TimeSpan span) => _keptUntil = span >= TimeSpan.FromDays(3650)
        ? long.MaxValue
        : Now + (long)(span.TotalSeconds * Silo.Time.TimestampFrequency);

    /// <summary>Adds a timer that ends with it.</summary>
    internal IGrainTimer AddTimer(Func<CancellationToken, Task> tick, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, tick, options);
        Add(timer);
        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    /// <summary>Adds something that begins and ends with it.</summary>
    internal void Add(IActivationPart part)
    {
        lock (_parts)
        {
            _parts.Add(part);
        }
    }

    /// <summary>Forgets something that has ended.</summary>
    internal void Remove(IActivationPart part)
    {
        lock (_parts)
        {
            _parts.Remove(part);
        }
    }

    /// <summary>The part of that kind; null = none.</summary>
    internal TPart? Find<TPart>(Predicate<TPart> wanted)
        where TPart : class, IActivationPart
    {
        lock (_parts)
        {
            return _parts.OfType<TPart>().FirstOrDefault(part => wanted(part));
        }
    }

    /// <summary>A grain that wrote over newer state knows something that is not so: it must forget everything.</summary>
    internal override void OnFailure(Exception failure)
    {
        if (failure is InconsistentStateException { IsSourceActivation: true } stale)
        {
            stale.IsSourceActivation = false;
            End(new(DeactivationReasonCode.ApplicationError, stale, "Its state was written by somebody else."));
        }
    }

    /// <inheritdoc/>
    protected override void OnDrained() => Queue.Post(new LifeTurn(DeactivateAsync));

    private void End(DeactivationReason reason, Func<bool>? unless = null) => Drain(() =>
    {
        if (unless?.Invoke() == true)
        {
            return true;
        }

        _reason = reason;
        return false;
    });

    private async Task ActivateAsync()
    {
        using var limit = new CancellationTokenSource(Silo.Options.ActivationTimeout, Silo.Time);
        try
        {
            GrainInstance = grainClass.Create(this);
            foreach (var part in Parts())
            {
                await part.BeginAsync(limit.Token);
            }

            await ((GrainInstance as IGrainBase)?.OnActivateAsync(limit.Token) ?? Task.CompletedTask);
        }
        catch (Exception failure)
        {
            Log.ActivationFailed(Silo.Logger, failure, GrainId);
            await EndPartsAsync();
            Gone().ForEach(turn => turn.Fail(failure));
            return;
        }

        Open();
    }

    private async Task DeactivateAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(Silo.Options.DeactivationTimeout, Silo.Time);
            EndTimers();
            await ((GrainInstance as IGrainBase)?.OnDeactivateAsync(_reason, limit.Token).WaitAsync(Silo.Options.DeactivationTimeout, Silo.Time)
                ?? Task.CompletedTask);
        }
        catch (Exception failure)
        {
            Log.DeactivationFailed(Silo.Logger, failure, GrainId, _reason.ReasonCode);
        }

        await EndPartsAsync();
        Gone().ForEach(turn => turn.Redirect());
    }

    private List<Turn> Gone()
    {
        onGone(this);
        var left = Close();

        // References remember their last activation for a while; it should not hold a grain's memory.
        GrainInstance = null;
        lock (_parts)
        {
            _parts.Clear();
        }

        _deactivated.TrySetResult();
        return left;
    }

    private void EndTimers() => Parts().OfType<GrainTimer>().ToList().ForEach(timer => timer.Dispose());

    private async Task EndPartsAsync()
    {
        foreach (var part in Parts())
        {
            part.End();
        }

        if (_scope is { } scope)
        {
            await scope.DisposeAsync();
        }
    }

    private List<IActivationPart> Parts()
    {
        lock (_parts)
        {
            return [.. _parts];
        }
    }
}

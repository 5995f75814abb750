using Orleans.Runtime;

namespace Orleans.Embedded.Turns;

/// <summary>Runs the turns of one mailbox one after the other on the thread pool.</summary>
/// <remarks>
/// It is the task scheduler of its turns, so what follows an <c>await</c> in a turn comes back here as a turn of its own.
/// All turns run inside one task per visit to the thread pool, since only a running task makes this the current scheduler.
/// </remarks>
internal sealed class TurnQueue(Mailbox mailbox) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>So many turns run before others on the thread pool get their chance.</summary>
    private const int TurnsPerVisit = 128;

    private readonly Queue<object> _items = new();
    private bool _isBusy;

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => 1;

    private bool IsMine => ReferenceEquals(Mailbox.Current, mailbox);

    /// <summary>Runs a turn when those before it are done.</summary>
    internal void Post(Turn turn) => Add(turn);

    /// <inheritdoc/>
    void IThreadPoolWorkItem.Execute()
    {
        Mailbox.Current = mailbox;
        RuntimeContext.Current = mailbox as IGrainContext;
        new Task(static queue => ((TurnQueue)queue!).Visit(), this).RunSynchronously(this);
        RuntimeContext.Current = null;
        Mailbox.Current = null;
    }

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => Add(task);

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        IsMine && !taskWasPreviouslyQueued && TryExecuteTask(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_items)
        {
            return [.. _items.OfType<Task>()];
        }
    }

    private void Add(object item)
    {
        lock (_items)
        {
            _items.Enqueue(item);
            if (_isBusy)
            {
                return;
            }

            _isBusy = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private void Visit()
    {
        var clean = ExecutionContext.Capture()!;
        for (var turns = 0; turns < TurnsPerVisit; turns++)
        {
            if (Take() is not { } item)
            {
                return;
            }

            if (item is Turn turn)
            {
                ExecutionContext.Restore(clean);
                _ = turn.RunAsync(mailbox);
            }
            else
            {
                TryExecuteTask((Task)item);
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private object? Take()
    {
        lock (_items)
        {
            _isBusy = _items.TryDequeue(out var item);
            return item;
        }
    }
}

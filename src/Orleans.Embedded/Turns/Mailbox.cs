using Orleans.Runtime;

namespace Orleans.Embedded.Turns;

/// <summary>Decides which turns of one object run and which wait.</summary>
/// <remarks>
/// A plain turn runs alone. Read-only turns run beside each other. An interleaving turn begins at once and keeps nobody waiting.
/// Turns "beside each other" take turns on one thread at a time: one runs while the others await something.
/// </remarks>
internal abstract class Mailbox
{
    [ThreadStatic]
    private static Mailbox? _current;

    private readonly Lock _gate = new();
    private TurnList _running;
    private TurnList _waiting;
    private int _writing;
    private int _reading;
    private MailboxState _state;

    /// <summary>A mailbox in which everything waits until it is opened.</summary>
    protected Mailbox() => Queue = new TurnQueue(this);

    /// <summary>The mailbox whose turn this thread runs; null = none.</summary>
    internal static Mailbox? Current
    {
        get => _current;
        set => _current = value;
    }

    /// <summary>Who is called.</summary>
    public abstract GrainId GrainId { get; }

    /// <summary>What is called.</summary>
    internal abstract object Target { get; }

    /// <summary>Where its turns run.</summary>
    internal TurnQueue Queue { get; }

    /// <summary>When, in time stamps, it was last used.</summary>
    internal long LastUsed { get; set; }

    /// <summary>Whether all turns interleave.</summary>
    protected virtual bool IsReentrant => false;

    /// <summary>How many turns run.</summary>
    internal int Running => _running.Count;

    /// <summary>How many turns run or wait.</summary>
    internal int Load => _running.Count + _waiting.Count;

    /// <summary>Now, in time stamps.</summary>
    protected abstract long Now { get; }

    /// <summary>Takes a turn; false = it is closed for ever, try another mailbox.</summary>
    internal bool TryAdmit(Turn turn)
    {
        lock (_gate)
        {
            if (_state == MailboxState.Closed)
            {
                return false;
            }

            if (!MayBegin(turn))
            {
                _waiting.Add(turn);
                return true;
            }

            Begin(turn);
        }

        Queue.Post(turn);
        return true;
    }

    /// <summary>A call of it threw.</summary>
    internal virtual void OnFailure(Exception failure)
    {
    }

    /// <summary>A turn is done: those that waited for it begin.</summary>
    internal void Leave(Turn turn)
    {
        lock (_gate)
        {
            _running.Remove(turn);
            Count(turn, -1);
            if (turn.KeepsAlive)
            {
                LastUsed = Now;
            }

            BeginWaiting();
        }
    }

    /// <summary>Callers whose deadline has passed are told so.</summary>
    internal void Expire(long now)
    {
        List<(Turn, string)>? late = null;
        lock (_gate)
        {
            for (var turn = _running.First; turn is not null; turn = turn.Next)
            {
                if (turn.Deadline < now && !turn.IsOver)
                {
                    (late ??= []).Add((turn, "it began and has not ended"));
                }
            }

            for (Turn? turn = _waiting.First, next; turn is not null; turn = next)
            {
                next = turn.Next;
                if (turn.IsOver)
                {
                    _waiting.Remove(turn);
                }
                else if (turn.Deadline < now)
                {
                    _waiting.Remove(turn);
                    (late ??= []).Add((turn, _running.First is { } first ? $"it waits for {first}" : "it waits for the grain to be activated"));
                }
            }
        }

        late?.ForEach(static entry => entry.Item1.Expire(entry.Item2));
    }

    /// <summary>Everything that waits may begin from here on.</summary>
    protected void Open()
    {
        lock (_gate)
        {
            if (_state == MailboxState.Opening)
            {
                _state = MailboxState.Open;
            }

            BeginWaiting(all: true);
        }
    }

    /// <summary>Nothing begins from here on; what runs is waited for, then <see cref="OnDrained"/> is called once. False = it was so already.</summary>
    protected bool Drain(Func<bool>? unless = null)
    {
        lock (_gate)
        {
            if (_state is MailboxState.Draining or MailboxState.Closing or MailboxState.Closed || unless?.Invoke() == true)
            {
                return false;
            }

            var isOpening = _state == MailboxState.Opening;
            _state = MailboxState.Draining;
            if (!isOpening)
            {
                BeginWaiting();
            }

            return true;
        }
    }

    /// <summary>Takes nothing more, ever.</summary>
    /// <returns>What waited.</returns>
    protected List<Turn> Close()
    {
        lock (_gate)
        {
            _state = MailboxState.Closed;
            var left = new List<Turn>(_waiting.Count);
            while (_waiting.First is { } turn)
            {
                _waiting.Remove(turn);
                left.Add(turn);
            }

            return left;
        }
    }

    /// <summary>Nothing runs and nothing will. Called under the lock of the mailbox: it only posts.</summary>
    protected abstract void OnDrained();

    private bool MayBegin(Turn turn) => _state == MailboxState.Open
        && (turn.Interleaves || IsReentrant || (_writing == 0 && (_reading == 0 || turn.IsReadOnly)));

    private void Begin(Turn turn)
    {
        _running.Add(turn);
        Count(turn, 1);
    }

    private void Count(Turn turn, int change)
    {
        if (turn.Interleaves)
        {
            return;
        }

        if (turn.IsReadOnly)
        {
            _reading += change;
        }
        else
        {
            _writing += change;
        }
    }

    /// <summary>Begins what may. Interleaving turns wait only until the mailbox opens, so later a plain turn that runs ends the search.</summary>
    private void BeginWaiting(bool all = false)
    {
        for (Turn? turn = _waiting.First, next; turn is not null && (all || _writing == 0); turn = next)
        {
            next = turn.Next;
            if (turn.IsOver)
            {
                _waiting.Remove(turn);
            }
            else if (MayBegin(turn))
            {
                _waiting.Remove(turn);
                Begin(turn);
                Queue.Post(turn);
            }
        }

        if (_state == MailboxState.Draining && _running.Count == 0)
        {
            _state = MailboxState.Closing;
            OnDrained();
        }
    }
}

/// <summary>The life of a mailbox.</summary>
internal enum MailboxState : byte
{
    /// <summary>Turns wait until the object is there.</summary>
    Opening,

    /// <summary>Turns run.</summary>
    Open,

    /// <summary>What runs is waited for.</summary>
    Draining,

    /// <summary>The object says good-bye.</summary>
    Closing,

    /// <summary>Nobody is there.</summary>
    Closed,
}

namespace Orleans.Embedded.Turns;

/// <summary>Something a mailbox does in one go: a call, a tick of a timer, an item of a stream.</summary>
internal abstract class Turn
{
    /// <summary>The neighbours in the one list the turn is in.</summary>
    internal Turn? Next { get; set; }

    /// <inheritdoc cref="Next"/>
    internal Turn? Previous { get; set; }

    /// <summary>Whether it begins while others run.</summary>
    internal virtual bool Interleaves => false;

    /// <summary>Whether it begins while others of its kind run.</summary>
    internal virtual bool IsReadOnly => false;

    /// <summary>Whether it keeps its grain from being collected.</summary>
    internal virtual bool KeepsAlive => true;

    /// <summary>Whether nobody is interested any more; a turn that waits then never begins.</summary>
    internal virtual bool IsOver => false;

    /// <summary>When, in time stamps, its caller stops waiting.</summary>
    internal virtual long Deadline => long.MaxValue;

    /// <summary>Does it. Never throws; tells the mailbox when it is done.</summary>
    internal abstract Task RunAsync(Mailbox mailbox);

    /// <summary>Its mailbox closed before it could begin: it looks for another one.</summary>
    internal abstract void Redirect();

    /// <summary>Its mailbox cannot be opened.</summary>
    internal abstract void Fail(Exception failure);

    /// <summary>Its deadline has passed.</summary>
    internal virtual void Expire(string state)
    {
    }
}

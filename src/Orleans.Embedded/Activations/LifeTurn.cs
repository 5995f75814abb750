using Orleans.Embedded.Turns;

namespace Orleans.Embedded.Activations;

/// <summary>The first or the last turn of an activation. It is posted past the mailbox, in which everything else waits meanwhile.</summary>
internal sealed class LifeTurn(Func<Task> step) : Turn
{
    /// <inheritdoc/>
    internal override Task RunAsync(Mailbox mailbox) => step();

    /// <inheritdoc/>
    internal override void Redirect()
    {
    }

    /// <inheritdoc/>
    internal override void Fail(Exception failure)
    {
    }
}

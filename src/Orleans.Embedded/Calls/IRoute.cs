using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>The way from a reference to the mailbox that takes its calls.</summary>
internal interface IRoute
{
    /// <summary>The runtime.</summary>
    EmbeddedSilo Silo { get; }

    /// <summary>Who is called.</summary>
    GrainId GrainId { get; }

    /// <summary>Puts a turn into a mailbox, which it may have to make first; throws when there can be none.</summary>
    void Deliver(Turn turn);
}

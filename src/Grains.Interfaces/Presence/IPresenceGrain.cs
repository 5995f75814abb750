namespace Infon.Grains.Interfaces.Presence;

/// <summary>Adds up who is connected to the nodes of the front end; its key is 0. A node that reports nothing for a while counts no more.</summary>
[Alias("presence-grain")]
public interface IPresenceGrain : IGrainWithIntegerKey
{
    /// <summary>A node says how many are there, and hears how many are everywhere.</summary>
    /// <param name="node">The key of the node.</param>
    /// <param name="here">How many are there.</param>
    [Alias("report")]
    Task<PresenceCount> Report(string node, PresenceCount here);
}

/// <summary>How many are connected.</summary>
/// <param name="Connections">Live connections.</param>
/// <param name="Users">Users who are signed in.</param>
/// <param name="Watching">How many watch a match.</param>
[GenerateSerializer, Immutable, Alias("presence-count")]
public sealed record PresenceCount([property: Id(0)] int Connections, [property: Id(1)] int Users, [property: Id(2)] int Watching);

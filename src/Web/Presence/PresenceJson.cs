namespace Infon.Web.Presence;

/// <summary>How many are here, at all nodes of the front end.</summary>
/// <param name="Connections">Live connections.</param>
/// <param name="Users">Users who are signed in and connected; who is connected to two nodes counts twice.</param>
/// <param name="Watching">How many watch a match.</param>
public sealed record PresenceJson(int Connections, int Users, int Watching);

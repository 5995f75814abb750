namespace Infon.Domain.Sessions;

/// <summary>How long sessions last.</summary>
/// <param name="Idle">Without being used.</param>
/// <param name="Whole">In all.</param>
public sealed record SessionSpan(TimeSpan Idle, TimeSpan Whole)
{
    /// <summary>When a session ends by itself.</summary>
    public DateTimeOffset EndOf(DateTimeOffset createdAt, DateTimeOffset lastSeenAt) =>
        createdAt + Whole < lastSeenAt + Idle ? createdAt + Whole : lastSeenAt + Idle;
}

using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Watching;

namespace Infon.Grains.Interfaces.Notifications;

/// <summary>Where users are told at once: each has a stream of <see cref="NoticeView"/>. What is lost there is in the user's list.</summary>
public static class NoticeStreams
{
    /// <summary>The provider.</summary>
    public const string Provider = FrameStreams.Provider;

    /// <summary>The stream of a user.</summary>
    public static StreamId Of(UserId user) => StreamId.Create("notices", $"u-{user}");
}

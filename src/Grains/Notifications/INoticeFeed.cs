using System.Collections.Immutable;
using Infon.Domain.Notifications;

namespace Infon.Grains.Notifications;

/// <summary>Tells users at once what was written for them, as far as they are there. What is lost on the way is in their list.</summary>
public interface INoticeFeed
{
    /// <summary>These were written.</summary>
    void Tell(ImmutableArray<Notification> told);
}

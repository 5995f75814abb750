using Infon.Api.Matches;
using Infon.Api.Notifications;
using Infon.Web.Presence;

namespace Infon.Web.Watching.Play;

/// <summary>What the hub tells a client. What a client cannot take in time is lost or ends its connection; it makes nobody wait.</summary>
public interface IPlayClient
{
    /// <summary>Frames of a match that is watched.</summary>
    /// <param name="match">The match.</param>
    /// <param name="pack">One or more frames, packed as docs/api/live.md says.</param>
    Task Frames(string match, byte[] pack);

    /// <summary>What is known about a match that is watched has changed.</summary>
    Task Match(WatchedMatchJson match);

    /// <summary>A match that was watched has ended; nothing more comes of it.</summary>
    /// <param name="match">The match.</param>
    /// <param name="status">How it ended: completed, aborted or cancelled.</param>
    Task Ended(string match, string status);

    /// <summary>The live matches that are played, to who follows them: all of them, whenever one begins or ends or its viewers change.</summary>
    Task Games(IReadOnlyList<MatchJson> games);

    /// <summary>A notification for the user of the connection.</summary>
    Task Notice(NotificationJson notice);

    /// <summary>How many are here has changed, to who follows the live matches.</summary>
    Task Presence(PresenceJson presence);
}

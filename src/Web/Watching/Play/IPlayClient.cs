namespace Infon.Web.Watching.Play;

/// <summary>What the hub tells a client.</summary>
public interface IPlayClient
{
    /// <summary>Frames of a match that is watched.</summary>
    /// <param name="match">The match.</param>
    /// <param name="pack">One or more frames, packed as docs/api/live.md says.</param>
    Task Frames(string match, byte[] pack);
}

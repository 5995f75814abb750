using System.Security.Claims;
using Infon.Web.Watching.Play;

namespace Infon.Web.Notifications;

/// <summary>Tells users who are connected to this node what is written for them, at once and as far as possible.</summary>
internal sealed class NoticeBoard
{
    /// <summary>A client has come.</summary>
    internal Task Add(ClaimsPrincipal? user, PlayConnection client) => Task.CompletedTask;

    /// <summary>A client has gone.</summary>
    internal Task Remove(ClaimsPrincipal? user, PlayConnection client) => Task.CompletedTask;
}

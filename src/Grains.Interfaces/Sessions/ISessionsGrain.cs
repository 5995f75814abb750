using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Sessions;

/// <summary>The sessions of a user; its key is the user's id.</summary>
[Alias("sessions-grain")]
public interface ISessionsGrain : IGrainWithGuidKey
{
    /// <summary>Who shows a cookie.</summary>
    [Alias("recognise")]
    Task<Outcome<Caller>> Recognise(SessionId session, string secretHash);

    /// <summary>Who shows an access token.</summary>
    [Alias("recognise-access")]
    Task<Outcome<Caller>> RecogniseAccess(SessionId session, string accessHash);

    /// <summary>Opens a session.</summary>
    [Alias("open")]
    Task<Outcome<SignedIn>> Open(OpenSession request);

    /// <summary>Notes that somebody tried a wrong password.</summary>
    [Alias("note-failure"), OneWay]
    Task NoteFailure(string by, Origin from);

    /// <summary>New tokens for a refresh token, which is good once: shown again, it ends its session.</summary>
    [Alias("refresh")]
    Task<Outcome<SignedIn>> Refresh(SessionId session, string secretHash, Origin from);

    /// <summary>The sessions, the last used first.</summary>
    [Alias("list")]
    Task<Outcome<ImmutableArray<SessionView>>> List(Caller caller);

    /// <summary>Who signed in or tried to, the last first.</summary>
    [Alias("sign-ins")]
    Task<Outcome<PageOf<SignInView>>> SignIns(Caller caller, PageRequest page);

    /// <summary>Ends a session.</summary>
    [Alias("close")]
    Task<Outcome<Done>> Close(Caller caller, SessionId session);

    /// <summary>Ends all sessions but one.</summary>
    [Alias("close-others")]
    Task<Outcome<Done>> CloseOthers(Caller caller, SessionId? kept);
}

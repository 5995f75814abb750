using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Api.Sessions;

/// <summary>A session of yours.</summary>
/// <param name="Id">Which session.</param>
/// <param name="Kind">How it shows who it is: browser or app.</param>
/// <param name="Device">What it runs on, as the program itself says.</param>
/// <param name="Address">The network address it was last seen from.</param>
/// <param name="IsCurrent">Whether this request belongs to it.</param>
/// <param name="CreatedAt">When you signed in.</param>
/// <param name="LastSeenAt">When it was last used, to within a few minutes.</param>
/// <param name="ExpiresAt">When it ends unless it is used before.</param>
public sealed record SessionJson(
    Guid Id, SessionKind Kind, string Device, string Address, bool IsCurrent, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt,
    DateTimeOffset ExpiresAt)
{
    /// <summary>A session as the API shows it.</summary>
    public static SessionJson Of(SessionView session, bool isCurrent) => new(
        session.Id.Value, session.Kind, session.Device, session.Address, isCurrent, session.CreatedAt, session.LastSeenAt, session.Until);
}

/// <summary>An attempt to sign in.</summary>
/// <param name="At">When it was.</param>
/// <param name="Result">How it went: succeeded, wrongPassword, notAdmitted or refreshReused.</param>
/// <param name="By">By what: password, or the name of a provider.</param>
/// <param name="Device">What it came from, as the program itself says.</param>
/// <param name="Address">The network address it came from.</param>
public sealed record SignInAttemptJson(DateTimeOffset At, SignInResult Result, string By, string Device, string Address)
{
    /// <summary>An attempt as the API shows it.</summary>
    public static SignInAttemptJson Of(SignInView attempt) => new(attempt.At, attempt.Result, attempt.By, attempt.Device, attempt.Address);
}

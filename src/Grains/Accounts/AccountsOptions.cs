using System.ComponentModel.DataAnnotations;
using Infon.Domain.Accounts;
using Infon.Domain.Sessions;

namespace Infon.Grains.Accounts;

/// <summary>How accounts are kept; bound from <c>Infon:Accounts</c>.</summary>
public sealed record AccountsOptions : IValidatableObject
{
    /// <summary>The address under which people reach this site, for links in mails. Default http://localhost:3000.</summary>
    public string PublicAddress { get; init; } = "http://localhost:3000";

    /// <summary>Whether a new account has to confirm its e-mail address before it can sign in. Default true.</summary>
    public bool ConfirmEmail { get; init; } = true;

    /// <summary>The usernames of admins, beside those whom admins appointed. Default none.</summary>
    public string[] Admins { get; init; } = [];

    /// <summary>How long the link that confirms an e-mail address is good; an account not confirmed by then is removed. Default 3 days.</summary>
    public TimeSpan ConfirmationSpan { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How long the link that resets a password is good. Default 1 hour.</summary>
    public TimeSpan ResetSpan { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an access token is good. Default 15 minutes.</summary>
    public TimeSpan AccessTokenSpan { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a session lasts without being used. Default 30 days.</summary>
    public TimeSpan SessionIdleSpan { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a session lasts in all. Default 180 days.</summary>
    public TimeSpan SessionSpan { get; init; } = TimeSpan.FromDays(180);

    /// <summary>How long an account that its owner deleted can be had back by signing in. Default 7 days.</summary>
    public TimeSpan DeletionGrace { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How many sessions a user has; beyond that the one unused for longest ends. Default 50.</summary>
    [Range(1, int.MaxValue)]
    public int SessionsMax { get; init; } = 50;

    /// <summary>How many passwords may wait for being checked; beyond that the answer is 503. Default 256.</summary>
    [Range(1, int.MaxValue)]
    public int PasswordQueueMax { get; init; } = 256;

    /// <summary>Failed sign-ins at one account without a pause. Default 5.</summary>
    [Range(1, int.MaxValue)]
    public int FailuresFreePerAccount { get; init; } = 5;

    /// <summary>Failed sign-ins from one address without a pause. Default 30.</summary>
    [Range(1, int.MaxValue)]
    public int FailuresFreePerAddress { get; init; } = 30;

    /// <summary>Registrations and requests for mails from one address without a pause. Default 10.</summary>
    [Range(1, int.MaxValue)]
    public int RequestsFreePerAddress { get; init; } = 10;

    /// <summary>Requests for mails about one e-mail address without a pause. Default 3.</summary>
    [Range(1, int.MaxValue)]
    public int MailsFreePerAccount { get; init; } = 3;

    /// <summary>The first pause beyond the free attempts; every further attempt doubles it. Default 2 seconds.</summary>
    public TimeSpan PauseFirst { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause. Default 15 minutes.</summary>
    public TimeSpan PauseMax { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long without an attempt until earlier ones are forgotten. Default 1 hour.</summary>
    public TimeSpan AttemptsForgottenAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long sessions last.</summary>
    public SessionSpan Sessions => new(SessionIdleSpan, SessionSpan);

    /// <summary>The limit for so many free attempts.</summary>
    public AttemptLimit LimitOf(int freeCount) => new(freeCount, PauseFirst, PauseMax, AttemptsForgottenAfter);

    /// <summary>What a user is trusted with: admins are those whom admins appointed, and those of <see cref="Admins"/>.</summary>
    public Role RoleOf(UserRecord user) =>
        user.Role == Role.Admin || Admins.Contains(user.Username, StringComparer.OrdinalIgnoreCase) ? Role.Admin : Role.User;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return new($"Infon:Accounts:PublicAddress is {PublicAddress}: it must be an http or https address.", [nameof(PublicAddress)]);
        }

        TimeSpan[] spans =
        [
            ConfirmationSpan, ResetSpan, AccessTokenSpan, SessionIdleSpan, SessionSpan, PauseFirst, PauseMax, AttemptsForgottenAfter, DeletionGrace,
        ];
        if (spans.Any(span => span <= TimeSpan.Zero))
        {
            yield return new("The time spans of Infon:Accounts must be longer than nothing.");
        }
    }
}

using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Sessions;
using Infon.Grains.Accounts.Identities;
using Infon.Grains.Admin;
using Infon.Grains.Mail;
using Infon.Grains.Sessions;

namespace Infon.Grains.Accounts;

/// <summary>Everything that one decision changes about a user.</summary>
/// <param name="User">Whom.</param>
public sealed record UserChange(UserId User)
{
    /// <summary>A new user; null = none.</summary>
    public UserRecord? Added { get; init; }

    /// <summary>The user after the change, over the revision before it; null = as it is.</summary>
    public UserRecord? Changed { get; init; }

    /// <summary>A session that is new or changed; null = none.</summary>
    public SessionRecord? Session { get; init; }

    /// <summary>Sessions that end.</summary>
    public ImmutableArray<SessionId> Ended { get; init; } = [];

    /// <summary>The hash of a refresh token that <see cref="Session"/> has spent; null = none.</summary>
    public string? Spent { get; init; }

    /// <summary>A new link, which replaces the one of its purpose; null = none.</summary>
    public TicketRecord? Ticket { get; init; }

    /// <summary>Links that are no longer good.</summary>
    public ImmutableArray<TicketPurpose> Voided { get; init; } = [];

    /// <summary>An account at a provider that signs the user in from now on; null = none.</summary>
    public IdentityRecord? Linked { get; init; }

    /// <summary>The provider whose account does not sign the user in any more; null = none.</summary>
    public string? Unlinked { get; init; }

    /// <summary>A sign-in or the attempt at one, for the history; null = none.</summary>
    public SignInRecord? SignIn { get; init; }

    /// <summary>What an admin did; null = nothing.</summary>
    public AdminActionRecord? ByAdmin { get; init; }

    /// <summary>Whether everything but the user's own row goes, and that too if <see cref="Changed"/> does not keep it.</summary>
    public bool Erased { get; init; }

    /// <summary>A mail to be sent; null = none.</summary>
    public MailRecord? Mail { get; init; }
}

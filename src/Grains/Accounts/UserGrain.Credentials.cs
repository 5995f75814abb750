using System.Collections.Immutable;
using System.Security.Cryptography;
using Infon.Domain.Accounts;
using Infon.Domain.Mail;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Mail;

namespace Infon.Grains.Accounts;

/// <content>How the user gets in: e-mail address, password and the links of mails.</content>
public sealed partial class UserGrain
{
    // A new address or password may be the owner's answer to an intruder: nothing that was sent before opens the account afterwards.
    private static readonly ImmutableArray<TicketPurpose> AllLinks = [TicketPurpose.ConfirmEmail, TicketPurpose.ResetPassword];

    private string Site => options.PublicAddress.TrimEnd('/');

    /// <inheritdoc/>
    public Task<Outcome<Done>> Register(Registration registration)
    {
        var now = time.GetUtcNow();
        var user = new UserRecord
        {
            Id = Id,
            Username = registration.Username,
            PasswordHash = registration.PasswordHash,
            CreatedAt = now,
            UpdatedAt = now,
        };
        if (!options.ConfirmEmail)
        {
            return Commit(new UserChange(Id) { Added = user with { Email = registration.Email } });
        }

        var (ticket, token) = Issue(TicketPurpose.ConfirmEmail, registration.Email, options.ConfirmationSpan);
        return Commit(new UserChange(Id)
        {
            Added = user with { EmailPending = registration.Email, Standing = Standing.Unconfirmed },
            Ticket = ticket,
            Mail = MailTo(registration.Email, AccountLetters.Confirm(Site, user.Username, token)),
        });
    }

    /// <inheritdoc/>
    public Task TellRegistered() => _user is { Email: { } email } user
        ? Commit(new UserChange(Id) { Mail = MailTo(email, AccountLetters.AlreadyRegistered(Site, user.Username)) })
        : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Confirm(Guid ticket, string secretHash)
    {
        var found = await GoodTicket(ticket, secretHash, TicketPurpose.ConfirmEmail);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var user = _user!;
        var changed = Next(user) with
        {
            Email = found.Value.Email,
            EmailPending = null,
            Standing = user.Standing == Standing.Unconfirmed ? Standing.Active : user.Standing,
        };
        var mail = user.Email is { } old ? MailTo(old, AccountLetters.EmailChanged(user.Username)) : null;
        return await Commit(new UserChange(Id) { Changed = changed, Voided = AllLinks, Mail = mail });
    }

    /// <inheritdoc/>
    public Task OfferReset()
    {
        if (_user is not { Email: { } email, Standing: Standing.Active } user)
        {
            return Task.CompletedTask;
        }

        var (ticket, token) = Issue(TicketPurpose.ResetPassword, email, options.ResetSpan);
        return Commit(new UserChange(Id) { Ticket = ticket, Mail = MailTo(email, AccountLetters.Reset(Site, user.Username, token)) });
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> MayReset(Guid ticket, string secretHash) =>
        (await GoodTicket(ticket, secretHash, TicketPurpose.ResetPassword)).Then<Done>(_ => new Done());

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Reset(Guid ticket, string secretHash, string passwordHash)
    {
        var found = await GoodTicket(ticket, secretHash, TicketPurpose.ResetPassword);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var user = _user!;
        return await Commit(new UserChange(Id)
        {
            Changed = Next(user) with { PasswordHash = passwordHash, EmailPending = null },
            Ended = AllSessionsBut(null),
            Voided = AllLinks,
            Mail = MailTo(found.Value.Email, AccountLetters.PasswordChanged(Site, user.Username)),
        });
    }

    /// <inheritdoc/>
    public Task<Outcome<PasswordView>> Password(Caller caller) =>
        Task.FromResult(Own(caller).Then<PasswordView>(user => new PasswordView(user.PasswordHash)));

    /// <inheritdoc/>
    public async Task<Outcome<Done>> SetPassword(Caller caller, SessionId? kept, string provenHash, string passwordHash)
    {
        var own = Own(caller).Then<UserRecord>(user => user.PasswordHash == provenHash ? user : AccountRefusals.WrongCredentials.Because());
        if (own.Refusal is { } refusal)
        {
            return refusal;
        }

        var user = own.Value;
        return await Commit(new UserChange(Id)
        {
            Changed = Next(user) with { PasswordHash = passwordHash, EmailPending = null },
            Ended = AllSessionsBut(kept),
            Voided = AllLinks,
            Mail = user.Email is { } email ? MailTo(email, AccountLetters.PasswordChanged(Site, user.Username)) : null,
        });
    }

    /// <inheritdoc/>
    public async Task<Outcome<AccountView>> AskEmail(Caller caller, string email)
    {
        var own = Own(caller);
        if (own.Refusal is { } refusal)
        {
            return refusal;
        }

        var changed = Next(own.Value) with { EmailPending = email };
        var (ticket, token) = Issue(TicketPurpose.ConfirmEmail, email, options.ConfirmationSpan);
        var written = await Commit(new UserChange(Id)
        {
            Changed = changed, Ticket = ticket, Mail = MailTo(email, AccountLetters.Confirm(Site, changed.Username, token)),
        });
        return written.Then<AccountView>(_ => changed.View(RoleOf(changed)));
    }

    /// <inheritdoc/>
    public async Task<Outcome<AccountView>> AskErasure(Caller caller)
    {
        var own = Own(caller).Then<UserRecord>(user => user.Id == UserId.LocalPlayer ? AccountRefusals.Needed.Because() : user);
        if (own.Refusal is { } refusal)
        {
            return refusal;
        }

        var after = time.GetUtcNow() + options.DeletionGrace;
        var changed = Next(own.Value) with { EraseAfter = after };
        var written = await Commit(new UserChange(Id)
        {
            Changed = changed,
            Ended = AllSessionsBut(null),
            Mail = changed.Email is { } email ? MailTo(email, AccountLetters.Deletion(Site, changed.Username, after)) : null,
        });
        return written.Then<AccountView>(_ => changed.View(RoleOf(changed)));
    }

    private async Task<Outcome<TicketRecord>> GoodTicket(Guid id, string secretHash, TicketPurpose purpose)
    {
        ForgetNobody();
        var found = _user is { Standing: not Standing.Erased } ? await store.FindTicket(Id, id) : null;
        return found is not null && found.Purpose == purpose && found.SecretHash == secretHash && time.GetUtcNow() < found.ExpiresAt
            ? found
            : AccountRefusals.TicketInvalid.Because();
    }

    private (TicketRecord Ticket, string Token) Issue(TicketPurpose purpose, string email, TimeSpan span)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var secret = RandomNumberGenerator.GetBytes(Credential.SecretLength);
        return (new TicketRecord(id, Id, purpose, email, Credential.HashOf(secret), now + span), Credential.Write("", Id, id, secret));
    }

    private MailRecord MailTo(string address, Letter letter)
    {
        var now = time.GetUtcNow();
        return new MailRecord(Guid.CreateVersion7(now), address, letter.Subject, letter.Text, now);
    }
}

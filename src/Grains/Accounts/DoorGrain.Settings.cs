using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Grains.Accounts;

/// <content>What only who knows the password may do: a session that was left open is not enough.</content>
public sealed partial class DoorGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> ChangePassword(Caller caller, SessionId? session, string current, string password)
    {
        var errors = new FieldErrors().Add("newPassword", AccountRules.ObjectionToPassword(password));
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        var proven = (await Prove(caller, current)).Then<string>(known => known.Hash ?? (Outcome<string>)AccountRefusals.NoPassword.Because());
        if (proven.Refusal is { } refusal)
        {
            return refusal;
        }

        var hashed = await passwords.Hash(password);
        return hashed.Refusal is { } busy
            ? busy
            : await Credentials(caller.User!.Value).SetPassword(caller, session, proven.Value, hashed.Value);
    }

    /// <inheritdoc/>
    public async Task<Outcome<AccountView>> ChangeEmail(Caller caller, string email, string password, Origin from)
    {
        var errors = new FieldErrors().Add("email", EmailAddress.Objection(email));
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        var admitted = await Begin(Requests(from), GrainFactory.GetGrain<IAttemptsGrain>("m-" + KeyOf(email)));
        if (admitted.Refusal is { } tooMany)
        {
            return tooMany;
        }

        var proven = await Prove(caller, password);
        return proven.Refusal is { } refusal ? refusal : await Credentials(caller.User!.Value).AskEmail(caller, email);
    }

    /// <inheritdoc/>
    public async Task<Outcome<AccountView>> Delete(Caller caller, string password)
    {
        var proven = await Prove(caller, password);
        return proven.Refusal is { } refusal ? refusal : await Credentials(caller.User!.Value).AskErasure(caller);
    }

    private async Task<Outcome<PasswordView>> Prove(Caller caller, string password)
    {
        if (caller.User is not { } user)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var known = await Credentials(user).Password(caller);
        if (known.IsRefused || known.Value.Hash is null)
        {
            return known;
        }

        var attempts = GrainFactory.GetGrain<IAttemptsGrain>("l-" + user.Value.ToString("N"));
        var admitted = await attempts.Begin();
        if (admitted.Refusal is { } tooMany)
        {
            return tooMany;
        }

        var fits = await passwords.Fits(known.Value.Hash, password);
        if (fits.Refusal is { } busy)
        {
            return busy;
        }

        if (!fits.Value)
        {
            return AccountRefusals.WrongPassword.Because();
        }

        await attempts.Clear();
        return known;
    }
}

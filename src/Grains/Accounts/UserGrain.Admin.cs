using Infon.Domain.Accounts;
using Infon.Domain.Admin;
using Infon.Domain.Refusals;
using Infon.Grains.Admin;
using Infon.Grains.Interfaces.Admin;

namespace Infon.Grains.Accounts;

/// <content>What admins may do to the user.</content>
public sealed partial class UserGrain
{
    /// <inheritdoc/>
    public Task<Outcome<UserView>> Inspect(Caller caller) =>
        Task.FromResult(ForAdmin(caller).Then<UserView>(user => user.ForAdmins(RoleOf(user))));

    /// <inheritdoc/>
    public Task<Outcome<UserView>> Suspend(Caller caller, string reason) => ByAdmin(caller, AdminAction.Suspend, reason, user =>
    {
        var errors = new FieldErrors().Add("reason", AdminRules.ObjectionToReason(reason));
        return errors.Any ? RequestRefusals.Invalid.Because(errors) : user with { Standing = Standing.Suspended, SuspendedBecause = reason };
    });

    /// <inheritdoc/>
    public Task<Outcome<UserView>> Readmit(Caller caller) => ByAdmin(caller, AdminAction.Readmit, "", user => user with
    {
        Standing = user.Standing == Standing.Suspended ? StandingBefore(user) : user.Standing,
        SuspendedBecause = null,
    });

    /// <inheritdoc/>
    public Task<Outcome<UserView>> SetRole(Caller caller, Role role) => ByAdmin(
        caller, role == Role.Admin ? AdminAction.Promote : AdminAction.Demote, "", user => user with { Role = role });

    private async Task<Outcome<UserView>> ByAdmin(Caller caller, AdminAction action, string reason, Func<UserRecord, Outcome<UserRecord>> decide)
    {
        var decided = ForAdmin(caller).Then(user => ObjectionTo(caller, user) is { } objection ? objection : decide(Next(user)));
        if (decided.Refusal is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        var changed = decided.Value;
        var isClosed = changed.Standing == Standing.Suspended;
        var written = await Commit(new UserChange(Id)
        {
            Changed = changed,
            Ended = isClosed ? AllSessionsBut(null) : [],
            ByAdmin = new AdminActionRecord(Guid.CreateVersion7(now), caller.User!.Value, action, reason, now),
            Mail = isClosed && changed.Email is { } email ? MailTo(email, AccountLetters.Suspended(changed.Username, reason)) : null,
        });
        return written.Then<UserView>(_ => changed.ForAdmins(RoleOf(changed)));
    }

    // Only an account that was never confirmed has an address to confirm and no other.
    private static Standing StandingBefore(UserRecord user) =>
        user is { Email: null, EmailPending: not null } ? Standing.Unconfirmed : Standing.Active;

    private static Refusal? ObjectionTo(Caller caller, UserRecord user) => user switch
    {
        _ when caller.Is(user.Id) => AccountRefusals.NotYourself.Because(),
        _ when user.Id == UserId.LocalPlayer || user.Id == UserId.House || user.Id == UserId.Legacy => AccountRefusals.Needed.Because(),
        { Standing: Standing.Erased } => AccountRefusals.NotFound.Because(),
        _ => null,
    };

    private Outcome<UserRecord> ForAdmin(Caller caller) => (_user, caller) switch
    {
        (_, { User: null }) => RequestRefusals.Unauthenticated.Because(),
        (_, { Role: not Role.Admin }) => RequestRefusals.Forbidden.Because(),
        (null, _) => AccountRefusals.NotFound.Because(),
        var (user, _) => user,
    };
}

using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Mail;

namespace Infon.Grains.Accounts;

/// <summary>Clears away what is over.</summary>
public sealed class SweepGrain(
    IUserStore users, IMailStore mails, IEnumerable<ISweepPart> parts, AccountsOptions options, TimeProvider time) : Grain, ISweepGrain
{
    private static readonly TimeSpan SignInsKept = TimeSpan.FromDays(90);
    private static readonly TimeSpan MailsKept = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public Task Poke() => Sweep();

    /// <inheritdoc/>
    public async Task Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var user in await users.Over(now, now - options.ConfirmationSpan))
        {
            await GrainFactory.GetGrain<IUserGrain>(user.Value).Erase();
        }

        await users.Forget(now, now - options.SessionIdleSpan, now - options.SessionSpan, now - SignInsKept);
        await mails.Forget(now - MailsKept);
        foreach (var part in parts)
        {
            await part.Sweep(now);
        }
    }
}

using Infon.Domain.Accounts;
using Infon.Domain.Mail;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Mail;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Mail;

/// <summary>Sends what waits, one after the other, and tries again what failed.</summary>
public sealed class MailGrain(IMailStore store, IMailCarrier carrier, TimeProvider time) : Grain, IMailGrain
{
    private const int Batch = 20;
    private const int FailureLengthMax = 500;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private IGrainTimer? _timer;

    /// <inheritdoc/>
    public Task Poke()
    {
        if (carrier.IsThere)
        {
            _timer ??= this.RegisterGrainTimer(_ => Deliver(), new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, LookAgain) { KeepAlive = true });
            _timer.Change(TimeSpan.Zero, LookAgain);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<MailView>>> Outbox(Caller caller, PageRequest page)
    {
        if (caller.Role != Role.Admin)
        {
            return RequestRefusals.Forbidden.Because();
        }

        var (mails, total) = await store.All(page);
        return new PageOf<MailView>(
            [.. mails.Select(mail => new MailView(mail.Id, mail.To, mail.Subject, mail.Text, mail.CreatedAt))], page.Page, page.Limit, total);
    }

    private async Task Deliver()
    {
        foreach (var pending in await store.Due(time.GetUtcNow(), Batch))
        {
            await Deliver(pending);
        }
    }

    private async Task Deliver(PendingMail pending)
    {
        try
        {
            await carrier.Carry(pending.Mail);
        }
        catch (MailException failure)
        {
            var pause = MailPace.PauseAfter(pending.Attempts + 1);
            var reason = failure.Message.Length > FailureLengthMax ? failure.Message[..FailureLengthMax] : failure.Message;
            await store.Failed(pending.Mail.Id, reason, time.GetUtcNow() + pause);
            return;
        }

        await store.Sent(pending.Mail.Id, time.GetUtcNow());
    }
}

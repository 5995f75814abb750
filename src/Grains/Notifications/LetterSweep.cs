using Infon.Domain.Notifications;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Mail;
using Infon.Grains.Mail;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Notifications;

/// <summary>Writes to users who want to be told by mail: one letter about all that happened, and no other for a while.</summary>
public sealed class LetterSweep(ILetterStore store, IGrainFactory grains, AccountsOptions accounts, IOptions<NotificationsOptions> options) : ISweepPart
{
    private const int Batch = 100;

    private string Site => accounts.PublicAddress.TrimEnd('/');

    /// <inheritdoc/>
    public async Task Sweep(DateTimeOffset now)
    {
        var before = now - options.Value.LetterPause;
        var isAny = false;
        for (var users = await store.Waiting(before, Batch); !users.IsEmpty; users = await store.Waiting(before, Batch))
        {
            isAny = true;
            foreach (var user in users)
            {
                await store.Write(user, options.Value.LetterLinesMax, content => MailOf(content, now), now);
            }
        }

        if (isAny)
        {
            await grains.GetGrain<IMailGrain>(IMailGrain.Key).Poke();
        }
    }

    private MailRecord MailOf(LetterContent content, DateTimeOffset now)
    {
        var letter = NotificationLetters.Of(Site, content.Username, content.Sentences, content.More);
        return new MailRecord(Guid.CreateVersion7(now), content.Email, letter.Subject, letter.Text, now);
    }
}

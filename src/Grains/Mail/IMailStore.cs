using System.Collections.Immutable;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Mail;

/// <summary>Where mails wait until they are sent. They are written together with what they tell of.</summary>
public interface IMailStore
{
    /// <summary>Mails that are due, the oldest first.</summary>
    Task<ImmutableArray<PendingMail>> Due(DateTimeOffset now, int count);

    /// <summary>A mail was sent.</summary>
    Task Sent(Guid id, DateTimeOffset now);

    /// <summary>A mail could not be sent.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="failure">Why.</param>
    /// <param name="nextAttemptAt">When to try again; null = never.</param>
    Task Failed(Guid id, string failure, DateTimeOffset? nextAttemptAt);

    /// <summary>All mails, the last first, and how many there are.</summary>
    Task<(ImmutableArray<MailRecord> Mails, long Total)> All(PageRequest page);

    /// <summary>Forgets the mails that were written before a time.</summary>
    Task<int> Forget(DateTimeOffset before);
}

/// <summary>A mail that is to be sent.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Attempts">How often sending it has failed.</param>
public sealed record PendingMail(MailRecord Mail, int Attempts);

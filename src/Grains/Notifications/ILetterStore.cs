using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Grains.Mail;

namespace Infon.Grains.Notifications;

/// <summary>Where notifications wait for a letter that tells of them.</summary>
public interface ILetterStore
{
    /// <summary>Users who are to be told by mail.</summary>
    /// <param name="before">Only those to whom no letter was written since then.</param>
    /// <param name="count">How many users at most.</param>
    Task<ImmutableArray<UserId>> Waiting(DateTimeOffset before, int count);

    /// <summary>Writes a letter about all that waits for one, in one transaction; nothing is mailed to who has no address or cannot sign in.</summary>
    /// <param name="user">To whom.</param>
    /// <param name="linesMax">How many sentences it holds at most.</param>
    /// <param name="write">Makes the letter; it may be called again.</param>
    /// <param name="now">The time.</param>
    Task Write(UserId user, int linesMax, Func<LetterContent, MailRecord> write, DateTimeOffset now);
}

/// <summary>What a letter is to tell.</summary>
/// <param name="Username">To whom.</param>
/// <param name="Email">Where to.</param>
/// <param name="Sentences">What happened, the earliest first.</param>
/// <param name="More">How many more things happened.</param>
public sealed record LetterContent(string Username, string Email, ImmutableArray<string> Sentences, int More);

namespace Infon.Domain.Mail;

/// <summary>When a mail that could not be sent is tried again.</summary>
public static class MailPace
{
    /// <summary>After how many attempts a mail is given up; it takes about two days.</summary>
    public const int AttemptsMax = 20;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>The pause after so many attempts have failed; null = no more.</summary>
    public static TimeSpan? PauseAfter(int attempts) => attempts >= AttemptsMax ? null : First * Math.Min(Longest / First, Math.Pow(2, attempts - 1));
}

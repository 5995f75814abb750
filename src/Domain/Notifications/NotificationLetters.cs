using System.Collections.Immutable;
using System.Globalization;
using Infon.Domain.Mail;

namespace Infon.Domain.Notifications;

/// <summary>The mails that tell what happened.</summary>
public static class NotificationLetters
{
    private const int SubjectLengthMax = 100;

    /// <summary>To who wants to be told by mail.</summary>
    /// <param name="site">The address of the site.</param>
    /// <param name="username">Who is told.</param>
    /// <param name="sentences">What happened, the earliest first.</param>
    /// <param name="more">How many more things happened.</param>
    public static Letter Of(string site, string username, ImmutableArray<string> sentences, int more) => new(
        sentences is [var only] && more == 0 ? SubjectOf(only) : string.Create(CultureInfo.InvariantCulture, $"Infon: {sentences.Length + more} things happened"),
        $"""
        Hello {username},

        {string.Join("\n", sentences.Select(sentence => $"- {sentence}"))}{(more > 0 ? string.Create(CultureInfo.InvariantCulture, $"\n- and {more} more") : "")}

        You choose what you are told by mail: {site}/settings
        """);

    private static string SubjectOf(string sentence) => sentence.Length <= SubjectLengthMax
        ? $"Infon: {sentence}"
        : "Infon: " + sentence[..(char.IsHighSurrogate(sentence[SubjectLengthMax - 1]) ? SubjectLengthMax - 1 : SubjectLengthMax)] + "...";
}

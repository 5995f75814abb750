namespace Infon.Domain.Idempotency;

/// <summary>How requests are recognised that are sent again.</summary>
public static class IdempotencyRules
{
    /// <summary>The longest name of a request, in characters.</summary>
    public const int KeyLengthMax = 200;

    /// <summary>The longest answer that is kept, in bytes.</summary>
    public const int AnswerBytesMax = 64 * 1024;

    /// <summary>How long an answer is kept.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromHours(24);

    /// <summary>After which time a request that has not been answered counts as lost.</summary>
    public static TimeSpan LostAfter { get; } = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong with the name of a request; null = nothing.</summary>
    public static string? ObjectionToKey(string key) =>
        key.Length is 0 or > KeyLengthMax || key.Any(letter => letter is <= ' ' or > '~')
            ? $"1 to {KeyLengthMax} visible ASCII characters, such as a UUID."
            : null;
}

namespace Infon.Domain.Admin;

/// <summary>What admins have to say.</summary>
public static class AdminRules
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLengthMax = 500;

    /// <summary>What is wrong with a reason, which the user is told; null = nothing.</summary>
    public static string? ObjectionToReason(string? reason) => reason switch
    {
        null or "" => "Say why: the user is told.",
        { Length: > ReasonLengthMax } => $"A reason has at most {ReasonLengthMax} characters; this one has {reason.Length}.",
        _ when reason.Any(char.IsControl) => "A reason is one line.",
        _ => null,
    };
}

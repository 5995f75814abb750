using Infon.Domain.Refusals;

namespace Infon.Domain.Tokens;

/// <summary>Why requests that cost tokens are refused.</summary>
public static class TokenRefusals
{
    /// <summary>Fewer tokens than it costs.</summary>
    public static readonly RefusalCode NotEnough = new(
        "tokens.not-enough", RefusalKind.Conflict, "You have fewer competition tokens than this costs. Headless challenges are free.");
}

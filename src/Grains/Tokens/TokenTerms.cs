using Infon.Domain.Tokens;

namespace Infon.Grains.Tokens;

/// <summary>Whether tokens are asked for at all: whoever plays alone at their own machine pays nothing.</summary>
/// <param name="AreUsed">Whether they are.</param>
/// <param name="Options">The numbers of the rules.</param>
public sealed record TokenTerms(bool AreUsed, TokenOptions Options)
{
    /// <summary>What is paid for something; 0 = it is free.</summary>
    public int PriceOf(TokenCause cause) => AreUsed ? Options.PriceOf(cause) : 0;
}

using Infon.Domain.Refusals;

namespace Infon.Api.Callers;

/// <summary>Carries the refusal of a credential through the framework's authentication; it is never thrown.</summary>
public sealed class CallerRefusedException(Refusal refusal) : Exception(refusal.Sentence)
{
    /// <summary>Why the credential proves nothing.</summary>
    public Refusal Refusal => refusal;
}

using Infon.Domain.Refusals;

namespace Infon.Domain.Idempotency;

/// <summary>Why requests that are sent again are refused.</summary>
public static class IdempotencyRefusals
{
    /// <summary>The name of another request.</summary>
    public static readonly RefusalCode KeyReused = new(
        "idempotency.key-reused", RefusalKind.Conflict, "You have used this Idempotency-Key for another request; a new request needs a new one.");

    /// <summary>The first sending is not answered yet.</summary>
    public static readonly RefusalCode InProgress = new(
        "idempotency.in-progress", RefusalKind.Conflict, "This request is being carried out; ask again in a moment for its answer.");

    /// <summary>Carried out, but the answer holds a secret or is too long to be kept.</summary>
    public static readonly RefusalCode AnswerNotKept = new(
        "idempotency.answer-not-kept", RefusalKind.Conflict, "This request was carried out; its answer is not given twice.");
}

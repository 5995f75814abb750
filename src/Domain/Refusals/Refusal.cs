using System.Collections.Immutable;

namespace Infon.Domain.Refusals;

/// <summary>A no: a value, not an exception. Exceptions mean a bug or an outage.</summary>
/// <param name="Code">Its stable name, see <see cref="RefusalCode"/>.</param>
/// <param name="Kind">What kind of no it is.</param>
/// <param name="Sentence">What is wrong and what would be right, in a sentence for people.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string Sentence)
{
    /// <summary>What is wrong field by field; empty = it concerns no field.</summary>
    public ImmutableArray<FieldError> Fields { get; init; } = [];

    /// <summary>When it is worth trying again; null = that is not a matter of time.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">Its name as it stands in the request, camel case.</param>
/// <param name="Sentence">What is wrong with it and what would be right.</param>
public sealed record FieldError(string Field, string Sentence);

namespace Infon.Domain.Refusals;

/// <summary>One way to be refused: a line of the catalogue.</summary>
/// <param name="Code">Its stable name in kebab case, <c>room.reason</c>; programs depend on it.</param>
/// <param name="Kind">What kind of no it is.</param>
/// <param name="Sentence">What people are told unless a case has something more exact to say.</param>
public sealed record RefusalCode(string Code, RefusalKind Kind, string Sentence)
{
    /// <summary>This refusal, said in general.</summary>
    public Refusal Because() => new(Code, Kind, Sentence);

    /// <summary>This refusal with what is wrong in this case.</summary>
    public Refusal Because(string sentence) => new(Code, Kind, sentence);

    /// <summary>This refusal with everything that is wrong in this case, field by field.</summary>
    public Refusal Because(IEnumerable<FieldError> fields) => new(Code, Kind, Sentence) { Fields = [.. fields] };

    /// <summary>This refusal with when it is worth trying again.</summary>
    public Refusal For(TimeSpan pause) => new(Code, Kind, Sentence) { RetryAfter = pause };
}

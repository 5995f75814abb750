using System.Collections;

namespace Infon.Domain.Refusals;

/// <summary>Collects everything that is wrong with a request, so that its author hears it all at once.</summary>
public sealed class FieldErrors : IEnumerable<FieldError>
{
    /// <summary>How many are collected: who sends more mistakes than that does not get a longer answer for it.</summary>
    public const int CountMax = 50;

    private const int FieldLettersMax = 100;

    private readonly List<FieldError> _errors = [];

    /// <summary>Whether something is wrong.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>Whether no more are collected.</summary>
    public bool IsFull => _errors.Count >= CountMax;

    /// <summary>Adds what a rule says about a field; null = it has no objection.</summary>
    public FieldErrors Add(string field, string? objection)
    {
        if (objection is not null && !IsFull)
        {
            _errors.Add(new FieldError(Cut(field), objection));
        }

        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<FieldError> GetEnumerator() => _errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Cut(string field) => field.Length <= FieldLettersMax
        ? field
        : field[..(char.IsHighSurrogate(field[FieldLettersMax - 1]) ? FieldLettersMax - 1 : FieldLettersMax)];
}

using System.Collections;

namespace Infon.Domain.Refusals;

/// <summary>Collects everything that is wrong with a request, so that its author hears it all at once.</summary>
public sealed class FieldErrors : IEnumerable<FieldError>
{
    private readonly List<FieldError> _errors = [];

    /// <summary>Whether something is wrong.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>Adds what a rule says about a field; null = it has no objection.</summary>
    public FieldErrors Add(string field, string? objection)
    {
        if (objection is not null)
        {
            _errors.Add(new FieldError(field, objection));
        }

        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<FieldError> GetEnumerator() => _errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

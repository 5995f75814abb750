namespace Infon.Domain.Refusals;

/// <summary>What came of a request: a value or a refusal.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>Why there is no value; null = there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The request was refused.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}.");

    /// <summary>An outcome with a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>The same refusal, or what <paramref name="then"/> makes of the value.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> then) => Refusal is { } refusal ? refusal : then(_value!);
}

/// <summary>The value of an outcome that has nothing to tell but that it is done.</summary>
public readonly record struct Done;

using Infon.Domain.Refusals;

namespace Infon.Silo.Composition.OrleansLane;

/// <summary>What an outcome is between two processes.</summary>
[GenerateSerializer]
[Alias("outcome-on-the-wire`1")]
[Immutable]
public readonly record struct OutcomeOnTheWire<T>([property: Id(0)] T? Value, [property: Id(1)] Refusal? Refusal);

/// <summary>Makes the one of the other.</summary>
[RegisterConverter]
public sealed class OutcomeConverter<T> : IConverter<Outcome<T>, OutcomeOnTheWire<T>>
{
    /// <inheritdoc/>
    public Outcome<T> ConvertFromSurrogate(in OutcomeOnTheWire<T> surrogate) =>
        surrogate.Refusal is { } refusal ? refusal : surrogate.Value!;

    /// <inheritdoc/>
    public OutcomeOnTheWire<T> ConvertToSurrogate(in Outcome<T> value) => new(value.IsRefused ? default : value.Value, value.Refusal);
}

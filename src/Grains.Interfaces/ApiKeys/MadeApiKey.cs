namespace Infon.Grains.Interfaces.ApiKeys;

/// <summary>A new API key. Nobody can read <paramref name="Text"/> again.</summary>
/// <param name="Key">What is known of it.</param>
/// <param name="Text">The key itself.</param>
[GenerateSerializer, Immutable, Alias("made-api-key")]
public sealed record MadeApiKey([property: Id(0)] ApiKeyView Key, [property: Id(1)] string Text);

namespace Infon.Api.Idempotency;

/// <summary>Metadata of a route whose answers hold a secret: they are given once and not kept.</summary>
public sealed class SecretAnswer;

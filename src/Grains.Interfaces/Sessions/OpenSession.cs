using Infon.Domain.Sessions;

namespace Infon.Grains.Interfaces.Sessions;

/// <summary>Open a session for who has just shown who they are.</summary>
/// <param name="PasswordHash">The hash that the password fitted; null = it was not by password.</param>
/// <param name="By">By what: password, or the name of a provider.</param>
/// <param name="Kind">What the session shows later to prove who it is.</param>
/// <param name="From">Where the request comes from.</param>
[GenerateSerializer, Immutable, Alias("open-session")]
public sealed record OpenSession(
    [property: Id(0)] string? PasswordHash, [property: Id(1)] string By, [property: Id(2)] SessionKind Kind, [property: Id(3)] Origin From);

namespace Infon.Api.Callers;

/// <summary>The address under which people reach this site.</summary>
/// <param name="Public">The address; null = nobody has said it, and requests tell.</param>
public sealed record SiteAddress(Uri? Public);

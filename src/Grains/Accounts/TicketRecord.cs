using Infon.Domain.Accounts;

namespace Infon.Grains.Accounts;

/// <summary>A link in a mail, as stored: good once, until it expires. A new one of the same purpose replaces it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="User">Whose it is.</param>
/// <param name="Purpose">What it is good for.</param>
/// <param name="Email">The e-mail address it was sent to.</param>
/// <param name="SecretHash">The hash of its secret.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
public sealed record TicketRecord(Guid Id, UserId User, TicketPurpose Purpose, string Email, string SecretHash, DateTimeOffset ExpiresAt);

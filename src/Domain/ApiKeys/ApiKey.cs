using System.Collections.Immutable;
using System.Security.Cryptography;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Domain.ApiKeys;

/// <summary>An API key as it is stored: all but the key itself.</summary>
/// <param name="Id">Which key.</param>
/// <param name="Owner">Whose it is, and as whom it acts.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="Hash">The hash of the key, see <see cref="ApiKeyText.HashOf"/>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends by itself; null = never.</param>
/// <param name="LastUsedAt">When it was used last, to about a minute; null = not yet.</param>
/// <param name="RevokedAt">When its owner ended it; null = it stands.</param>
public sealed record ApiKey(
    ApiKeyId Id,
    UserId Owner,
    string Name,
    Scopes Scopes,
    ImmutableArray<byte> Hash,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt = null,
    DateTimeOffset? RevokedAt = null)
{
    /// <summary>How exactly the last use is known.</summary>
    public static TimeSpan UseGrain { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Why whoever shows a key of this hash may not act as the owner; null = they may.</summary>
    public Refusal? Objection(ReadOnlySpan<byte> hash, DateTimeOffset now)
    {
        if (!CryptographicOperations.FixedTimeEquals(hash, Hash.AsSpan()))
        {
            return ApiKeyRefusals.Wrong.Because();
        }

        if (RevokedAt is not null)
        {
            return ApiKeyRefusals.Revoked.Because();
        }

        return ExpiresAt <= now ? ApiKeyRefusals.Expired.Because() : null;
    }

    /// <summary>Whether a use at that time is worth writing down.</summary>
    public bool IsUseWorthNoting(DateTimeOffset now) => LastUsedAt is not { } last || now - last >= UseGrain;
}

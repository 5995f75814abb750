using System.Security.Cryptography;
using System.Text;
using Infon.Domain.Accounts;

namespace Infon.Grains.Accounts;

/// <summary>Where the picture of a user is.</summary>
public static class AvatarAddress
{
    /// <summary>The address of the picture; null = there is none.</summary>
    public static string? Of(UserRecord user) => user switch
    {
        { Avatar: AvatarKind.Upload, AvatarHash: { } hash } => $"/api/v2/users/{user.Id}/avatar/{hash}",
        { Avatar: AvatarKind.Gravatar, Email: { } email } => $"https://gravatar.com/avatar/{GravatarHash(email)}?s=256&d=identicon",
        _ => null,
    };

    private static string GravatarHash(string email)
    {
        var address = new string([.. email.Trim().Select(char.ToLowerInvariant)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
    }
}

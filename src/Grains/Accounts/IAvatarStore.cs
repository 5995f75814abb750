using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Pictures;

namespace Infon.Grains.Accounts;

/// <summary>Where uploaded pictures are stored, one a user.</summary>
public interface IAvatarStore
{
    /// <summary>Stores the picture of a user in place of the one before; the answer is its hash.</summary>
    Task<string> Put(UserId user, Picture picture);

    /// <summary>The picture of a user; null = there is none of that hash.</summary>
    Task<Picture?> Find(UserId user, string hash);
}

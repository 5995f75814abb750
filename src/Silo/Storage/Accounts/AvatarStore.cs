using System.Security.Cryptography;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Pictures;
using Infon.Grains.Accounts;

namespace Infon.Silo.Storage.Accounts;

/// <summary>Uploaded pictures in a table.</summary>
public sealed class AvatarStore(Database database) : IAvatarStore
{
    /// <inheritdoc/>
    public async Task<string> Put(UserId user, Picture picture)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(picture.File.AsSpan()))[..32];
        await database.Write(transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO avatars (user_id, hash, format, width, height, picture) VALUES (@user, @hash, @format, @Width, @Height, @file)
            ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, format = excluded.format, width = excluded.width,
              height = excluded.height, picture = excluded.picture
            """,
            new { user = user.Value, hash, format = (int)picture.Format, picture.Width, picture.Height, file = picture.File.ToArray() }, transaction));
        return hash;
    }

    /// <inheritdoc/>
    public Task<Picture?> Find(UserId user, string hash) => database.Read(async connection =>
        (await connection.QuerySingleOrDefaultAsync<Row>(
            "SELECT format, width, height, picture FROM avatars WHERE user_id = @user AND hash = @hash", new { user = user.Value, hash }))?.ToPicture());

    private sealed class Row
    {
        public int Format { get; init; }

        public int Width { get; init; }

        public int Height { get; init; }

        public byte[] Picture { get; init; } = [];

        public Picture ToPicture() => new((PictureFormat)Format, Width, Height, [.. Picture]);
    }
}

using System.Collections.Immutable;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Pictures;
using Infon.Grains.Interfaces.Accounts;

namespace Infon.Api.Accounts;

/// <summary>Uploaded pictures over HTTP.</summary>
public static class AvatarEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapAvatars(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapPut("/me/avatar", Put).RequireInPerson().Produces<AccountJson>()
            .WithSummary("Takes your picture: the bytes of a PNG, JPEG, GIF or WebP file of at most 256 KiB and 1024 x 1024 pixels.");
        users.MapGet("/{id:guid}/avatar/{hash}", Get).AllowAnyone()
            .Produces<byte[]>(StatusCodes.Status200OK, "image/png", "image/jpeg", "image/gif", "image/webp")
            .WithSummary("The picture that a user uploaded.");
    }

    private static async Task<IResult> Put(HttpContext http, IGrainFactory grains)
    {
        if (await ReadBody(http.Request, http.RequestAborted) is not { } file)
        {
            return AccountRefusals.PictureNotAccepted.Because().ToProblem();
        }

        var caller = http.Caller();
        var changed = await grains.GetGrain<IUserGrain>(caller.User!.Value.Value).SetAvatar(caller, file);
        return changed.ToResult(account => TypedResults.Ok(AccountJson.Of(account)));
    }

    private static async Task<IResult> Get(Guid id, string hash, HttpContext http, IGrainFactory grains)
    {
        var found = await grains.GetGrain<IAvatarGrain>(0).Get(new UserId(id), hash);
        if (found.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        // The address names the content, so it never changes; and whatever is in the file, it is shown as a picture and nothing else.
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.ContentDisposition = "inline";
        return TypedResults.Bytes(found.Value.File.AsMemory(), found.Value.MediaType);
    }

    private static async Task<ImmutableArray<byte>?> ReadBody(HttpRequest request, CancellationToken aborted)
    {
        var file = new byte[Picture.SizeBytesMax + 1];
        var length = await request.Body.ReadAtLeastAsync(file, file.Length, throwOnEndOfStream: false, aborted);
        return length > Picture.SizeBytesMax ? null : ImmutableArray.Create(file.AsSpan(0, length));
    }
}

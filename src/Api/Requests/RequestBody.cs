namespace Infon.Api.Requests;

/// <summary>The body of a request in memory, for all who look at it before the handler does. Its length is bounded by the route.</summary>
public static class RequestBody
{
    /// <summary>The body, read once; whoever reads the request after this reads the same.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> Keep(HttpContext context)
    {
        if (context.Features.Get<KeptBody>() is { } kept)
        {
            return kept.Bytes;
        }

        var stream = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, 1 << 16));
        await context.Request.Body.CopyToAsync(stream, context.RequestAborted);
        stream.Position = 0;
        context.Request.Body = stream;
        kept = new KeptBody(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        context.Features.Set(kept);
        return kept.Bytes;
    }

    private sealed record KeptBody(ReadOnlyMemory<byte> Bytes);
}

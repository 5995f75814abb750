using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Infon.Api.Replays;

/// <summary>A text that is kept packed with Brotli: whoever understands that gets it as it is kept, everybody else unpacked.</summary>
/// <param name="packed">The text, packed; empty = there is none.</param>
/// <param name="contentType">What it is.</param>
/// <param name="form">Brings the unpacked text into another form; null = it stays as it is.</param>
internal sealed class PackedAnswer(Stream packed, string contentType, Func<Stream, Stream, Task>? form = null) : IResult
{
    private const string Brotli = "br";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, isPacked) = (httpContext.Response, TakesBrotli(httpContext.Request) && packed.Length > 0);
        response.ContentType = contentType;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (isPacked)
        {
            response.Headers.ContentEncoding = Brotli;
        }

        await using var source = packed;
        if (isPacked && form is null)
        {
            response.ContentLength = source.Length;
            await source.CopyToAsync(response.Body, httpContext.RequestAborted);
            return;
        }

        await using Stream text = source.Length > 0 ? new BrotliStream(source, CompressionMode.Decompress) : Stream.Null;
        await using var packer = isPacked ? new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true) : null;
        await (form ?? ((from, to) => from.CopyToAsync(to, httpContext.RequestAborted)))(text, (Stream?)packer ?? response.Body);
    }

    private static bool TakesBrotli(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding
        .Any(coding => coding.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase) && coding.Quality is null or > 0);
}

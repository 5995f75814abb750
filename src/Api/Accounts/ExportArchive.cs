using System.IO.Compression;
using Infon.Grains.Interfaces.Accounts;

namespace Infon.Api.Accounts;

/// <summary>The archive of everything that is a user's, written while it is read: it may be larger than memory.</summary>
/// <param name="first">Its first files.</param>
/// <param name="next">Reads more of them.</param>
internal sealed class ExportArchive(ExportPage first, Func<string, Task<ExportPage>> next) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = "attachment; filename=\"infon-export.zip\"";
        response.Headers.CacheControl = "no-store";
        var written = new ArchiveBuffer();
        using (var archive = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var page = first; page is not null; page = page.Next is { } cursor ? await next(cursor) : null)
            {
                foreach (var file in page.Files)
                {
                    Write(archive, file);
                    await written.MoveTo(response.Body, httpContext.RequestAborted);
                }
            }
        }

        await written.MoveTo(response.Body, httpContext.RequestAborted);
    }

    private static void Write(ZipArchive archive, ExportFile file)
    {
        using var stream = archive.CreateEntry(file.Name, CompressionLevel.Fastest).Open();
        stream.Write(file.Content.AsSpan());
    }
}

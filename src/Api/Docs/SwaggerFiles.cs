using System.IO.Compression;
using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Infon.Api.Docs;

/// <summary>The files of Swagger UI, which its package keeps compressed within its assembly.</summary>
internal static class SwaggerFiles
{
    private const string Folder = "Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.";

    /// <summary>A file; refused when there is none of that name.</summary>
    public static IResult Find(string name, HttpContext http)
    {
        var type = name switch
        {
            "swagger-ui.css" => "text/css",
            "swagger-ui-bundle.js" => "text/javascript",
            _ => null,
        };
        if (type is null || typeof(SwaggerUIOptions).Assembly.GetManifestResourceStream(Folder + name) is not { } packed)
        {
            return RequestRefusals.UnknownRoute.Because().ToProblem();
        }

        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Stream(new GZipStream(packed, CompressionMode.Decompress), type);
        }

        http.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Stream(packed, type);
    }
}

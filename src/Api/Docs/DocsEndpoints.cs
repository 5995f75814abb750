using Infon.Api.Callers;
using Infon.Api.OpenApi;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Infon.Api.Docs;

/// <summary>The documentation over HTTP, for people and for language models; all of it comes from here and works without a network.</summary>
public static class DocsEndpoints
{
    /// <summary>Maps what is described in the description itself.</summary>
    public static void MapDocs(this IEndpointRouteBuilder api)
    {
        var docs = api.MapGroup("/docs").WithTags("Documentation").AllowAnyone();
        docs.MapGet("/lua-api", () => TypedResults.Text(Resources.Text("lua-api.md"), "text/markdown"))
            .Produces<string>(contentType: "text/markdown").WithSummary("Every function that a bot can call, as Markdown.");
    }

    /// <summary>Maps pages for people and texts for language models.</summary>
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").AllowAnyone().ExcludeFromDescription();
        pages.MapGet("/", () => TypedResults.LocalRedirect("/api/v2/docs"));
        pages.MapGet("/api/v2/docs", (HttpContext http) => Page(http, Resources.Text("swagger.html")));
        pages.MapGet("/api/v2/docs/problems", (HttpContext http) => Page(http, ProblemsPage.Html()));
        pages.MapGet("/api/v2/docs/ui/start.js", () => TypedResults.Text(Resources.Text("start.js"), "text/javascript"));
        pages.MapGet("/api/v2/docs/ui/{file}", (string file, HttpContext http) => SwaggerFiles.Find(file, http));
        pages.MapGet("/llms.txt", async (ApiDescriptionText api) => TypedResults.Text(LlmsText.Short(await api.Document()), "text/plain"));
        pages.MapGet("/llms-full.txt", async (ApiDescriptionText api) => TypedResults.Text(LlmsText.Full(await api.Document()), "text/plain"));
    }

    // Swagger UI sets styles from its script, and shows its icons as data.
    private static ContentHttpResult Page(HttpContext http, string html)
    {
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(html, "text/html", System.Text.Encoding.UTF8);
    }
}

using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Infon.Api.OpenApi;

/// <summary>The description, made once.</summary>
public sealed class ApiDescriptionText
{
    private readonly Lazy<Task<OpenApiDocument>> _document;
    private readonly Lazy<Task<byte[]>> _json;

    /// <summary>The description that the framework makes of the routes.</summary>
    public ApiDescriptionText([FromKeyedServices(ApiDescription.DocumentName)] IOpenApiDocumentProvider documents)
    {
        _document = new(() => documents.GetOpenApiDocumentAsync());
        _json = new(Write);
    }

    /// <summary>The description as an object.</summary>
    public Task<OpenApiDocument> Document() => _document.Value;

    /// <summary>The description as it is sent: JSON in UTF-8.</summary>
    public Task<byte[]> Json() => _json.Value;

    private async Task<byte[]> Write()
    {
        using var stream = new MemoryStream();
        await (await Document()).SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1);
        return stream.ToArray();
    }
}

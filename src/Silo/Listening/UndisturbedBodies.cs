using Microsoft.AspNetCore.Http.Features;

namespace Infon.Silo.Listening;

/// <summary>
/// Lets requests whose body is still arriving be answered while the process stops. Kestrel wakes its connections then, and a reader of JSON that has
/// looked at half a body takes that for the end of it. A reader behind a stream does not notice.
/// </summary>
internal static class UndisturbedBodies
{
    private const int BufferBytes = 4096;

    /// <summary>Puts a stream between the connection and whoever reads a body.</summary>
    public static void UseUndisturbedBodies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            context.Request.Body = new BufferedStream(context.Request.Body, BufferBytes);
        }

        return next(context);
    });
}

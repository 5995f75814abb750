using Infon.Domain.Refusals;
using Microsoft.Extensions.Logging;

namespace Infon.Api.Problems;

/// <summary>Whatever goes wrong on the way is answered with a problem: exceptions, and refusals of the framework that have no body.</summary>
public sealed partial class ProblemsForAll(RequestDelegate next, ILogger<ProblemsForAll> log)
{
    /// <summary>Passes the request on and answers for what came of it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null }
                && FailureMapping.OfStatus(context.Response.StatusCode) is { } refusal)
            {
                await refusal.ToProblem().ExecuteAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await Answer(context, failure);
        }
    }

    private Task Answer(HttpContext context, Exception failure)
    {
        var refusal = FailureMapping.Of(failure);
        switch (refusal.Kind)
        {
            case RefusalKind.Failed:
                LogFailed(context.Request.Method, context.Request.Path, failure);
                break;
            case RefusalKind.Unavailable:
                LogUnavailable(context.Request.Method, context.Request.Path, failure.Message);
                break;
        }

        context.Response.Clear();
        return refusal.ToProblem().ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogFailed(string method, string path, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} is unavailable: {Reason}")]
    private partial void LogUnavailable(string method, string path, string reason);
}

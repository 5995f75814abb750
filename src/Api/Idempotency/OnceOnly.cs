using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Api.Requests;
using Infon.Domain.Idempotency;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Idempotency;

namespace Infon.Api.Idempotency;

/// <summary>
/// Carries out a request with an <c>Idempotency-Key</c> once, however often it is sent: later sendings get the answer of the first. It
/// concerns requests of known callers that change something.
/// </summary>
public sealed class OnceOnly(RequestDelegate next, IGrainFactory grains)
{
    /// <summary>The header with the caller's own name for a request.</summary>
    public const string Header = "Idempotency-Key";

    private const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>Passes on what is new.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var concerns = context.Request.Headers.TryGetValue(Header, out var key)
            && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<RequestShape>() is not null;
        return concerns && context.Caller().User is { } user
            ? Once(context, grains.GetGrain<IRequestsGrain>(user.Value), key.ToString())
            : next(context);
    }

    private async Task Once(HttpContext context, IRequestsGrain requests, string key)
    {
        if (IdempotencyRules.ObjectionToKey(key) is { } sentence)
        {
            await RequestRefusals.Invalid.Because([new(Header, sentence)]).ToProblem().ExecuteAsync(context);
            return;
        }

        var hash = await HashOf(context);
        var begun = await requests.Begin(key, hash);
        await (begun switch
        {
            { Refusal: { } refusal } => refusal.ToProblem().ExecuteAsync(context),
            { Value.Answer: { } answer } => Replay(context, answer),
            _ => CarryOut(context, requests, key, hash),
        });
    }

    private async Task CarryOut(HttpContext context, IRequestsGrain requests, string key, ImmutableArray<byte> hash)
    {
        var sent = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            await next(context);
        }
        catch
        {
            await requests.Abandon(key);
            throw;
        }
        finally
        {
            context.Response.Body = sent;
        }

        var isAnswered = context.Response.StatusCode is < StatusCodes.Status500InternalServerError and not StatusCodes.Status429TooManyRequests;
        await (isAnswered ? requests.Finish(key, hash, AnswerOf(context, kept)) : requests.Abandon(key));
        kept.Position = 0;
        await kept.CopyToAsync(sent, context.RequestAborted);
    }

    private static KeptAnswer AnswerOf(HttpContext context, MemoryStream body)
    {
        var isKept = body.Length <= IdempotencyRules.AnswerBytesMax && context.GetEndpoint()!.Metadata.GetMetadata<SecretAnswer>() is null;
        var response = context.Response;
        return new KeptAnswer(
            response.StatusCode,
            response.ContentType,
            response.Headers.Location,
            response.Headers.ETag,
            isKept || response.StatusCode >= StatusCodes.Status400BadRequest ? [.. body.ToArray()] : default);
    }

    private static async Task Replay(HttpContext context, KeptAnswer answer)
    {
        var response = context.Response;
        response.Headers[ReplayedHeader] = "true";
        if (answer.Body.IsDefault)
        {
            await IdempotencyRefusals.AnswerNotKept.Because().ToProblem().ExecuteAsync(context);
            return;
        }

        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers.Location = answer.Location;
        response.Headers.ETag = answer.Tag;
        if (!answer.Body.IsEmpty)
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body.AsMemory(), context.RequestAborted);
        }
    }

    private static async Task<ImmutableArray<byte>> HashOf(HttpContext context)
    {
        var request = context.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n"));
        hash.AppendData((await RequestBody.Keep(context)).Span);
        return [.. hash.GetHashAndReset()];
    }
}

using System.Text.Json;
using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Microsoft.Net.Http.Headers;

namespace Infon.Api.Requests;

/// <summary>
/// Holds a request against the shape of its route before the handler is called, so that every handler gets what it can work with and every
/// caller hears everything that is wrong at once.
/// </summary>
public sealed class RequestCheck(RequestDelegate next)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Passes on what fits.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var refusal = context.GetEndpoint()?.Metadata.GetMetadata<RequestShape>() is { } shape ? await Objection(context, shape) : null;
        await (refusal is null ? next(context) : refusal.ToProblem().ExecuteAsync(context));
    }

    private static async ValueTask<Refusal?> Objection(HttpContext context, RequestShape shape)
    {
        if (!AcceptHeader.Allows(context.Request.Headers.Accept, shape.Answers))
        {
            return RequestRefusals.NotAcceptable.Because($"This is answered with {string.Join(", ", shape.Answers)}.");
        }

        var errors = new FieldErrors();
        if (context.Request.QueryString.HasValue)
        {
            CheckQuery(context.Request.Query, shape, errors);
        }

        if (shape.Body is not null && await CheckBody(context, shape, errors) is { } refusal)
        {
            return refusal;
        }

        return errors.Any ? RequestRefusals.Invalid.Because(errors) : null;
    }

    private static void CheckQuery(IQueryCollection query, RequestShape shape, FieldErrors errors)
    {
        foreach (var (name, values) in query)
        {
            var text = values.ToString();
            var parameter = shape.Query.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            errors.Add(name, text.Contains('\0', StringComparison.Ordinal) ? "A text without the character NUL." : null);
            errors.Add(name, parameter is not null && values.Count > 1 ? "It stands more than once." : parameter?.Objection(text));
        }
    }

    private static async ValueTask<Refusal?> CheckBody(HttpContext context, RequestShape shape, FieldErrors errors)
    {
        if (!context.Request.HasJsonContentType())
        {
            var isEmpty = context.Request is { ContentType: null, ContentLength: null or 0 };
            return isEmpty && shape.BodyOptional ? null : RequestRefusals.WrongType.Because();
        }

        if (ObjectionToEncoding(context.Request) is { } sentence)
        {
            return RequestRefusals.WrongType.Because(sentence);
        }

        var body = await RequestBody.Keep(context);
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            JsonShape.Check(document.RootElement, shape.Body!, nullable: false, "", errors);
            return null;
        }
        catch (JsonException malformed)
        {
            return RequestRefusals.Malformed.Because(SentenceOf(malformed, body.Length));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: the values are looked at one by one, the names are read here.
            return RequestRefusals.Malformed.Because("The body has a field whose name is no text.");
        }
    }

    private static string? ObjectionToEncoding(HttpRequest request)
    {
        var isUtf8 = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        return !isUtf8 ? "The body must be JSON in UTF-8."
            : request.Headers.ContentEncoding.Count > 0 ? "The body must not be compressed." : null;
    }

    private static string SentenceOf(JsonException malformed, int length) => length == 0
        ? "The body is empty; it must be JSON."
        : $"The body is not well-formed JSON: line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1} is where reading it ended."
            + " It may be nested 32 deep, and no field may stand twice.";
}

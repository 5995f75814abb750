using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using Infon.Domain.Refusals;

namespace Infon.Api.Problems;

/// <summary>A refusal as an answer: problem details, with the headers its kind asks for.</summary>
public sealed class ProblemAnswer(Refusal refusal) : IResult, IStatusCodeHttpResult
{
    private const string ContentType = "application/problem+json";

    private static readonly FrozenDictionary<string, string> Titles =
        RefusalCatalog.All.ToFrozenDictionary(line => line.Code, line => line.Sentence);

    /// <summary>What is answered.</summary>
    public Refusal Refusal => refusal;

    /// <inheritdoc/>
    public int? StatusCode => ProblemMapping.StatusOf(refusal.Kind);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = ProblemMapping.StatusOf(refusal.Kind);
        response.Headers.CacheControl = "no-store";
        if (refusal.RetryAfter is { } pause)
        {
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (refusal.Kind == RefusalKind.Unauthenticated)
        {
            response.Headers.WWWAuthenticate = "Bearer realm=\"infon\"";
        }

        return response.WriteAsJsonAsync(Json(httpContext), ProblemJsonContext.Default.ProblemJson, ContentType, httpContext.RequestAborted);
    }

    private ProblemJson Json(HttpContext context) => new(
        ProblemMapping.TypeOf(refusal.Code),
        Titles.GetValueOrDefault(refusal.Code, refusal.Sentence),
        ProblemMapping.StatusOf(refusal.Kind),
        refusal.Code,
        refusal.Sentence,
        refusal.Fields.IsEmpty ? null : ByField(),
        refusal.Kind == RefusalKind.Failed ? Activity.Current?.Id ?? context.TraceIdentifier : null);

    private Dictionary<string, IReadOnlyList<string>> ByField() => refusal.Fields.GroupBy(error => error.Field)
        .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Select(error => error.Sentence)]);
}

using Infon.Domain.Refusals;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Infon.Api.Problems;

/// <summary>Turns refusals into problem details (RFC 9457): the one place where a kind of no becomes a status code.</summary>
public static class ProblemMapping
{
    /// <summary>The status code of a kind of refusal.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A refusal as an answer.</summary>
    public static ProblemHttpResult ToProblem(this Refusal refusal)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = refusal.Code };
        if (!refusal.Fields.IsEmpty)
        {
            extensions["errors"] = refusal.Fields.GroupBy(error => error.Field)
                .ToDictionary(field => field.Key, field => field.Select(error => error.Sentence).ToArray());
        }

        return TypedResults.Problem(
            title: refusal.Sentence, statusCode: StatusOf(refusal.Kind), type: $"/api/v2/docs/problems#{refusal.Code}", extensions: extensions);
    }

    /// <summary>The answer to a request: its value as <paramref name="answer"/> puts it, or the problem.</summary>
    public static IResult ToResult<T>(this Outcome<T> outcome, Func<T, IResult> answer) =>
        outcome.Refusal is { } refusal ? refusal.ToProblem() : answer(outcome.Value);
}

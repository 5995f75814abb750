using Infon.Domain.Refusals;

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
        RefusalKind.WrongMethod => StatusCodes.Status405MethodNotAllowed,
        RefusalKind.NotAcceptable => StatusCodes.Status406NotAcceptable,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.WrongType => StatusCodes.Status415UnsupportedMediaType,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.Failed => StatusCodes.Status500InternalServerError,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Where a code is explained.</summary>
    public static string TypeOf(string code) => $"/api/v2/docs/problems#{AnchorOf(code)}";

    /// <summary>What a code is called within the page of problems.</summary>
    public static string AnchorOf(string code) => code.Replace('.', '-');

    /// <summary>A refusal as an answer.</summary>
    public static ProblemAnswer ToProblem(this Refusal refusal) => new(refusal);

    /// <summary>The answer to a request: its value as <paramref name="answer"/> puts it, or the problem.</summary>
    public static IResult ToResult<T>(this Outcome<T> outcome, Func<T, IResult> answer) =>
        outcome.Refusal is { } refusal ? refusal.ToProblem() : answer(outcome.Value);
}

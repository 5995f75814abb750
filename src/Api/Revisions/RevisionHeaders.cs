using System.Globalization;
using Infon.Api.Problems;
using Infon.Domain.Refusals;

namespace Infon.Api.Revisions;

/// <summary>Revisions as entity tags: what two people change at once is changed by one of them, and the other hears of it.</summary>
public static class RevisionHeaders
{
    /// <summary>How a revision is written: <c>"5"</c>.</summary>
    public static string TagOf(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>
    /// The answer to a request about something that has revisions: with its <c>ETag</c>, and without a body (304) when a reader
    /// already has that revision; or the problem.
    /// </summary>
    public static IResult ToRevised<T>(this Outcome<T> outcome, HttpContext context, Func<T, int> revision, Func<T, IResult> answer)
    {
        if (outcome.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        var tag = TagOf(revision(outcome.Value));
        context.Response.Headers.ETag = tag;
        return HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.IfNoneMatch is [{ } known] && known == tag
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : answer(outcome.Value);
    }
}

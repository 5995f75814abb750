using Infon.Domain.Refusals;

namespace Infon.Web.Watching.Play;

/// <summary>What came of an action: a value or a problem.</summary>
/// <param name="Value">The value; null = there is none.</param>
/// <param name="Problem">Why not; null = nothing is wrong.</param>
public sealed record Answer<T>(T? Value, PlayProblem? Problem = null)
    where T : class;

/// <summary>Why an action was refused.</summary>
/// <param name="Code">The stable name of the reason: docs/api/problems.md.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
/// <param name="RetryAfterSeconds">When it is worth trying again; null = that is not a matter of time.</param>
public sealed record PlayProblem(string Code, string Detail, int? RetryAfterSeconds)
{
    /// <summary>A refusal as the hub tells it.</summary>
    public static PlayProblem Of(Refusal refusal) => new(
        refusal.Code,
        refusal.Fields.IsEmpty ? refusal.Sentence : string.Join(' ', refusal.Fields.Select(field => $"{field.Field}: {field.Sentence}")),
        refusal.RetryAfter is { } pause ? Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds)) : null);
}

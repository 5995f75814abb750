using Infon.Domain.Matches;

namespace Infon.Simulation.Tests.Invariants;

/// <summary>Every match has one ending, and all that belongs to it.</summary>
internal static class MatchChecks
{
    /// <summary>What is not so.</summary>
    public static IEnumerable<string> Objections(Books books) =>
        books.Matches.SelectMany(match => Of(match, books.Replays.Contains(match.Plan.Id)).Select(objection => $"match {match.Plan.Id} ({match.Status}) {objection}"))
            .Concat(books.Notices.Where(notice => notice.Count > 1).Select(notice =>
                $"user {notice.UserId} was told {notice.Count} times about match {notice.MatchId}, kind {notice.Kind}"));

    private static IEnumerable<string> Of(MatchRecord match, bool hasReplay)
    {
        var isCompleted = match.Status == MatchStatus.Completed;
        if (match.Status < MatchStatus.Completed)
        {
            yield return "has not ended";
        }

        if (match.EndedAt is null)
        {
            yield return "has no end";
        }

        if (isCompleted != match.Outcome is not null)
        {
            yield return isCompleted ? "has no result" : "has a result";
        }

        if (isCompleted != hasReplay)
        {
            yield return isCompleted ? "has no replay" : "has a replay";
        }

        if (match.Outcome is { } outcome && outcome.Seats.Any(seat => seat.Placement < 1))
        {
            yield return "has somebody without a place";
        }

        if (match.Status == MatchStatus.Aborted && match.Failure is null)
        {
            yield return "does not say why";
        }

        if (isCompleted && match.Attempts < 1)
        {
            yield return "ended without having begun";
        }
    }
}

using Infon.Api.Matches;
using Infon.Domain.Matches;

namespace Infon.Web.Watching.Play;

/// <summary>What is known about a match that is watched, beside its frames.</summary>
/// <param name="Match">The match.</param>
/// <param name="Status">How far it is: queued, running, completed, aborted or cancelled.</param>
/// <param name="Viewers">How many watch it.</param>
/// <param name="Queue">Where it stands in the queue; null = it does not wait.</param>
public sealed record WatchedMatchJson(string Match, string Status, int Viewers, MatchQueueJson? Queue)
{
    /// <summary>What is known, as the hub tells it.</summary>
    internal static WatchedMatchJson Of(MatchId match, MatchNote note) =>
        new(match.ToString(), NameOf(note.Status), note.Viewers, note.Queue is { } position ? MatchQueueJson.Of(position) : null);

    /// <summary>What a status is called.</summary>
    internal static string NameOf(MatchStatus status) => status.ToString().ToLowerInvariant();
}

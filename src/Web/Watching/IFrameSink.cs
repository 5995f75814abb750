using Infon.Domain.Matches;
using Infon.Domain.Queue;

namespace Infon.Web.Watching;

/// <summary>Where the frames of one viewer go.</summary>
internal interface IFrameSink
{
    /// <summary>Sends frames; completes when there is room for more.</summary>
    ValueTask Send(FramePack pack);

    /// <summary>There is nothing more: the match has ended.</summary>
    ValueTask End(MatchStatus status);

    /// <summary>What is known about the match has changed. Never waits; what does not fit is lost, and the next is told all the same.</summary>
    void Note(MatchNote note);

    /// <summary>The viewer takes nothing: it is disconnected.</summary>
    void Abort();
}

/// <summary>What viewers are told about a match beside its frames.</summary>
/// <param name="Status">How far it is.</param>
/// <param name="Viewers">How many watch, at all nodes.</param>
/// <param name="Queue">Where it stands in the queue; null = it does not wait.</param>
internal sealed record MatchNote(MatchStatus Status, int Viewers, QueuePosition? Queue);

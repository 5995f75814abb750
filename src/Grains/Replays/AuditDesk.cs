using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Replays;

/// <summary>Has replays that nobody has verified played once more, one after the other.</summary>
public sealed partial class AuditDesk(
    ReplayAudit audit, IReplayKeeping keeping, IOptions<ReplaysOptions> options, ReplayMeters meters, TimeProvider time, ILogger<AuditDesk> log)
{
    /// <summary>How long a replay is left to who took it: whoever does not come back in that time is gone.</summary>
    private static readonly TimeSpan ClaimSpan = TimeSpan.FromMinutes(10);

    /// <summary>Verifies the oldest that waits; false = none does.</summary>
    public async Task<bool> CheckNext()
    {
        var now = time.GetUtcNow();
        if (await keeping.Claim(now, now + ClaimSpan) is not { } match)
        {
            return false;
        }

        var (finding, objection) = IsChosen(match, options.Value.VerifyPercent) ? await audit.Check(match) : (ReplayFinding.NotChosen, null);
        await keeping.Note(match, finding, objection, time.GetUtcNow());
        if (finding != ReplayFinding.NotChosen)
        {
            meters.NoteFinding(finding);
        }

        if (finding == ReplayFinding.Differs)
        {
            LogDiffers(match.Value, objection);
        }

        return true;
    }

    /// <summary>The last letters of an id are drawn, so that any share of them is a fair choice, and the same everywhere.</summary>
    private static bool IsChosen(MatchId match, int percent) => match.Value.ToByteArray()[15] * 100 < percent * 256;

    [LoggerMessage(Level = LogLevel.Error, Message = "The replay of match {Match} is not what the match was: {Objection}")]
    private partial void LogDiffers(Guid match, string? objection);
}

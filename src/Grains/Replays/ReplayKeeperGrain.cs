using System.Security.Cryptography;
using Infon.Domain.Replays;
using Infon.Grains.Interfaces.Replays;
using Infon.Grains.Interfaces.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Replays;

/// <summary>Goes over old replays. It may end at any moment: what it had not finished is found again.</summary>
public sealed partial class ReplayKeeperGrain(
    ReplayShelf shelf, IReplayKeeping keeping, IReplayArchive archive, IOptions<ReplaysOptions> options, ReplayMeters meters, TimeProvider time,
    ILogger<ReplayKeeperGrain> log) : Grain, IReplayKeeperGrain
{
    private const int Batch = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<(ReplayPlace From, ReplayPlace To), AgedReplay> _passed = [];
    private IGrainTimer? _timer;

    /// <inheritdoc/>
    public Task Poke()
    {
        _passed.Clear();
        _timer ??= this.RegisterGrainTimer(_ => GoOn(), new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<bool> Sweep() =>
        await Move(ReplayPlace.Archive, ReplayPlace.Gone, options.Value.KeepDays)
        || await Move(ReplayPlace.Database, ReplayPlace.Gone, options.Value.KeepDays)
        || (archive.IsThere && await Move(ReplayPlace.Database, ReplayPlace.Archive, options.Value.ArchiveAfterDays));

    private async Task GoOn()
    {
        try
        {
            if (await Sweep())
            {
                _timer!.Change(Pause, Timeout.InfiniteTimeSpan);
            }
        }
        catch (StorageOutageException outage)
        {
            LogAway(outage.Message);
        }
    }

    /// <summary>Moves some; those that resist are passed over until the next time.</summary>
    private async Task<bool> Move(ReplayPlace from, ReplayPlace to, int afterDays)
    {
        if (afterDays == 0)
        {
            return false;
        }

        var before = time.GetUtcNow() - TimeSpan.FromDays(afterDays);
        var found = await keeping.Older(from, before, _passed.GetValueOrDefault((from, to)), Batch);
        foreach (var replay in found)
        {
            try
            {
                await (to == ReplayPlace.Gone ? Delete(replay) : Archive(replay));
                meters.NoteMove(to);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                LogStuck(replay.Match.Value, failure.Message);
            }

            _passed[(from, to)] = replay;
        }

        return found.Length > 0;
    }

    /// <summary>The file is durable and was read back before the row says so.</summary>
    private async Task Archive(AgedReplay replay)
    {
        var content = await shelf.ReadAll(replay.Match, replay.Proof);
        if (content.Refusal is { } refusal || Convert.ToHexStringLower(SHA256.HashData(content.Value)) != replay.Proof.Sha256)
        {
            throw new IOException(content.Refusal?.Sentence ?? "What the database has is not what was stored.");
        }

        await archive.Keep(replay.Match, content.Value);
        if (await archive.Read(replay.Match, replay.Proof.Sha256, 0, 1) is null)
        {
            throw new IOException("What the archive has is not what was kept there.");
        }

        await keeping.MarkArchived(replay.Match);
    }

    /// <summary>The file goes first: while the row is there, somebody comes back for it.</summary>
    private async Task Delete(AgedReplay replay)
    {
        await archive.Forget(replay.Match);
        await keeping.MarkGone(replay.Match);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The replay of match {Match} stays where it is for now: {Reason}")]
    private partial void LogStuck(Guid match, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old replays stay where they are for now: {Reason}")]
    private partial void LogAway(string reason);
}

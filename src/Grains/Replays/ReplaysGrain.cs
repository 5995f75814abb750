using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Domain.Replays;
using Infon.Engine.Replays;
using Infon.Engine.Replays.Stories;
using Infon.Grains.Interfaces.Replays;
using Infon.Grains.Matches;
using Infon.Grains.Replays.Signing;
using Orleans.Concurrency;

namespace Infon.Grains.Replays;

/// <summary>Reads replays and logs, part by part.</summary>
[StatelessWorker]
public sealed class ReplaysGrain(ReplayShelf shelf, IReplayStore replays, IMatchStore matches, KeyRing keys) : Grain, IReplaysGrain
{
    private const int Quality = 4, Window = 20;

    /// <inheritdoc/>
    public Task<Outcome<ReplayProof>> Find(MatchId match) => shelf.Find(match);

    /// <inheritdoc/>
    public async Task<Outcome<BytePart>> Read(MatchId match, int offset)
    {
        var found = await shelf.Find(match);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var count = Math.Min(BytePart.BytesMax, found.Value.Bytes - offset);
        return offset < 0 || count <= 0
            ? new BytePart(default, found.Value.Bytes)
            : (await shelf.Read(match, found.Value, offset, count)).Then<BytePart>(part => new BytePart(part, found.Value.Bytes));
    }

    /// <inheritdoc/>
    public async Task<Outcome<BytePart>> Tell(TellReplay request, int offset)
    {
        var found = await shelf.Find(request.Match);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var replay = await shelf.ReadAll(request.Match, found.Value);
        return replay.Then(bytes => Told(request, ReplayFile.Open(bytes))).Then<BytePart>(told => PartOf(told, offset));
    }

    /// <inheritdoc/>
    public async Task<Outcome<LogPart>> ReadLog(Caller caller, MatchId match, int? seat, int offset)
    {
        if (await matches.Find(match) is not { } record)
        {
            return MatchRefusals.NotFound.Because();
        }

        var chosen = LogRules.SeatFor(caller, record, seat);
        if (chosen.Refusal is { } refusal)
        {
            return refusal;
        }

        var (part, total) = await replays.ReadLog(match, chosen.Value, offset, BytePart.BytesMax);
        return new LogPart(chosen.Value, new BytePart(part, total));
    }

    /// <inheritdoc/>
    public async Task<Outcome<MatchSeal>> Seal(MatchId match) => await replays.Find(match) switch
    {
        { Seal: { } seal } => seal,
        null => (await shelf.Find(match)).Refusal ?? ReplayRefusals.NotSealed.Because(),
        _ => ReplayRefusals.NotSealed.Because(),
    };

    /// <inheritdoc/>
    public async Task<ImmutableArray<SigningKeyView>> Keys() =>
        [.. (await keys.All()).Select(key => new SigningKeyView(key.Id, key.PublicKey, key.UsedFrom, key.UsedUntil))];

    private static Outcome<ReadOnlyMemory<byte>> Told(TellReplay request, ReplayFile file)
    {
        var errors = new FieldErrors();
        foreach (var (name, tick) in ((string, int?)[])[("from", request.From), ("to", request.To), ("tick", request.Tick)])
        {
            errors.Add(name, tick < 0 ? "Ticks are counted from 0." : name != "to" && tick > file.LastTick ? $"The match has {file.LastTick} ticks." : null);
        }

        if (errors.Any)
        {
            return ReplayRefusals.NoSuchTick.Because(errors);
        }

        var question = new ReplayQuestion(request.Tick, WithEvents: true, request.From ?? 0, request.To ?? int.MaxValue);
        var text = Encoding.UTF8.GetBytes(PlainText.Of(ReplayReport.Tell(file, ReplayStory.Read(file, question))));
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
        return BrotliEncoder.TryCompress(text, packed, out var length, Quality, Window)
            ? (ReadOnlyMemory<byte>)packed.AsMemory(0, length)
            : throw new InvalidOperationException("The compressor ran out of the room it asked for.");
    }

    private static BytePart PartOf(ReadOnlyMemory<byte> all, int offset)
    {
        var begin = Math.Clamp(offset, 0, all.Length);
        return new BytePart(all.Slice(begin, Math.Min(BytePart.BytesMax, all.Length - begin)), all.Length);
    }
}

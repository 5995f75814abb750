using System.Security.Cryptography;
using System.Text;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Engine.Replays;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Replays.Signing;

/// <summary>Signs matches with the key in use. A match is worth more than its seal: what stands in the way of signing is logged, and the match ends without.</summary>
public sealed partial class Sealer(KeyRing keys, ILogger<Sealer> log) : ISealer
{
    /// <inheritdoc/>
    public async Task<MatchSeal?> Seal(MatchPlan plan, ReadOnlyMemory<byte> replay)
    {
        try
        {
            var text = SealText.Of(plan.Id.Value, [.. plan.Seats.Select(seat => seat.Version.Value)], replay.Span, ReplayFile.Open(replay.Span));
            var key = await keys.Current();
            using var signer = ECDsa.Create();
            signer.ImportPkcs8PrivateKey(key.PrivateKey.Span, out _);
            var signature = signer.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            return new MatchSeal(key.Id, Convert.ToBase64String(signature), text);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            LogUnsealed(plan.Id.Value, failure);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Match {Match} is not signed")]
    private partial void LogUnsealed(Guid match, Exception failure);
}

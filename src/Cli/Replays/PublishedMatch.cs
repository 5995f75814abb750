using System.Text;
using System.Text.Json;
using Infon.Cli.Terminal;

namespace Infon.Cli.Replays;

/// <summary>What a server says about a match, as far as it is to be checked. Nothing of it is believed.</summary>
/// <param name="Versions">The ids of the bot versions in the order of seats.</param>
/// <param name="StateHash">The hash of the last state.</param>
/// <param name="Cause">Why it ended.</param>
/// <param name="Ticks">How many ticks it took.</param>
/// <param name="Seats">Placement and score in the order of seats.</param>
/// <param name="KeyId">The key it was signed with; null = it is not signed.</param>
/// <param name="Signature">The signature.</param>
internal sealed record PublishedMatch(
    IReadOnlyList<Guid> Versions, string StateHash, string Cause, int Ticks, IReadOnlyList<(int Placement, int Score)> Seats, string? KeyId, byte[] Signature)
{
    /// <summary>Reads the answer of the API.</summary>
    /// <exception cref="WrongUseException">The match has no result, or the answer makes no sense.</exception>
    public static PublishedMatch Read(byte[] json) => Understand(json, "the match", root =>
    {
        if (root.GetProperty("result") is not { ValueKind: JsonValueKind.Object } result)
        {
            throw new WrongUseException($"the match has no result: it is {root.GetProperty("status").GetString()}.");
        }

        var seats = root.GetProperty("seats").EnumerateArray().ToList();
        var proof = root.GetProperty("proof") is { ValueKind: JsonValueKind.Object } there ? there : default;
        var key = proof.ValueKind == JsonValueKind.Object ? proof.GetProperty("keyId").GetString() : null;
        return new PublishedMatch(
            [.. seats.Select(seat => seat.GetProperty("botVersionId").GetGuid())],
            result.GetProperty("stateHash").GetString() ?? "",
            result.GetProperty("cause").GetString() ?? "",
            result.GetProperty("ticks").GetInt32(),
            [.. seats.Select(seat => (seat.GetProperty("placement").GetInt32(), seat.GetProperty("score").GetInt32()))],
            key,
            key is null ? [] : proof.GetProperty("signature").GetBytesFromBase64());
    });

    /// <summary>The public key of an id among those that the server publishes, as PEM; null = it is not among them.</summary>
    public static string? KeyOf(byte[] json, string id) => Understand(json, "the list of keys", root => root.GetProperty("items").EnumerateArray()
        .Where(key => key.GetProperty("id").GetString() == id)
        .Select(key => key.GetProperty("publicKey").GetString()).FirstOrDefault());

    private static T Understand<T>(byte[] json, string what, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(document.RootElement);
        }
        catch (Exception junk) when (junk is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or DecoderFallbackException)
        {
            throw new WrongUseException($"what the server sends as {what} makes no sense: {junk.Message}", junk);
        }
    }
}

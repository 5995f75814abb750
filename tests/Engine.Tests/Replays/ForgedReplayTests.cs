using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Infon.Engine.Games;
using Infon.Engine.Replays;
using Infon.TestKit.Bots;

namespace Infon.Engine.Tests.Replays;

/// <summary>Replays whose check words are right and whose content is not.</summary>
public class ForgedReplayTests
{
    private const int Prelude = 9;
    private const int Head = 33;
    private const int Footer = 40;

    private static readonly byte[] Sound = Recordings.Record(Recordings.Duel(200), disturb: Recordings.Disturb);

    [Fact]
    public void Forged_content_is_refused_or_found_by_the_verifier_but_never_crashes()
    {
        var random = new Random(3);
        var agreed = 0;
        for (var attempt = 0; attempt < 400; attempt++)
        {
            var forged = Forge(content => Spoil(content, random), onlySection: attempt % 4);
            try
            {
                var file = ReplayFile.Open(forged);
                var verdict = ReplayVerifier.VerifyWorld(file, SafeArena);
                agreed += attempt % 4 != 0 && verdict.Outcome == ReplayOutcome.Agrees ? 1 : 0;
            }
            catch (ReplayFormatException refusal)
            {
                refusal.Message.Should().EndWith(".");
            }
        }

        // Hashes of sources, and what bots used, cannot be found out without sources; beyond the header there is little of that.
        agreed.Should().BeLessThan(20);
    }

    [Fact]
    public void A_file_put_together_again_without_a_change_is_sound()
    {
        var same = Forge(_ => { }, onlySection: -1);

        ReplayVerifier.VerifyWorld(ReplayFile.Open(same), SafeArena).Outcome.Should().Be(ReplayOutcome.Agrees);
    }

    private static Meadow? SafeArena(ReplayHeader header) => header.ArenaText == "20 16 2" ? Meadow.Of(header.ArenaText) : null;

    private static void Spoil(byte[] content, Random random)
    {
        for (var i = random.Next(2); i >= 0; i--)
        {
            content[random.Next(content.Length)] = (byte)random.Next(256);
        }
    }

    private static byte[] Forge(Action<byte[]> change, int onlySection)
    {
        using var forged = new MemoryStream();
        forged.Write(Sound.AsSpan(0, Prelude));
        var position = Prelude;
        var indexAt = 0L;
        for (var number = 0; position < Sound.Length - Footer; number++)
        {
            var head = Sound.AsSpan(position, Head).ToArray();
            var packed = Sound.AsSpan(position + Head, BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(9)));
            position += Head + packed.Length;
            var content = new byte[BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(13))];
            BrotliDecoder.TryDecompress(packed, content, out _).Should().BeTrue();
            if (number == onlySection)
            {
                change(content);
            }

            indexAt = forged.Position;
            WriteSection(forged, head, content);
        }

        Span<byte> offset = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(offset, indexAt);
        forged.Write(offset);
        forged.Write(SHA256.HashData(forged.ToArray()));
        return forged.ToArray();
    }

    private static void WriteSection(MemoryStream forged, byte[] head, byte[] content)
    {
        var packed = new byte[content.Length + 100];
        BrotliEncoder.TryCompress(content, packed, out var length, 5, 20).Should().BeTrue();
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(9), length);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(17), CheckOf(packed.AsSpan(0, length)));
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(25), CheckOf(head.AsSpan(0, 25)));
        forged.Write(head);
        forged.Write(packed.AsSpan(0, length));
    }

    private static ulong CheckOf(ReadOnlySpan<byte> bytes)
    {
        var hasher = default(StateHasher);
        hasher.Add(bytes.Length);
        Span<byte> padded = new byte[((bytes.Length / 8) + 1) * 8];
        bytes.CopyTo(padded);
        for (; padded.Length > 0; padded = padded[8..])
        {
            hasher.Add(BinaryPrimitives.ReadUInt64LittleEndian(padded));
        }

        return hasher.Value;
    }
}

using Infon.Engine.Replays;

namespace Infon.Engine.Tests.Replays;

public class DamagedReplayTests
{
    private static readonly byte[] Sound = Recordings.Record(Recordings.Duel(120));

    [Fact]
    public void One_changed_byte_anywhere_is_found_and_its_place_is_named()
    {
        for (var position = 0; position < Sound.Length; position++)
        {
            var damaged = Sound.ToArray();
            damaged[position] ^= (byte)(1 << (position % 8));

            var opening = () => ReplayFile.Open(damaged);

            var sentence = opening.Should().Throw<ReplayFormatException>($"byte {position} was changed").Which.Message;
            sentence.Should().EndWith(".").And.MatchRegex("offset|first eight bytes|format version");
        }
    }

    [Theory]
    [InlineData(50, "header")]
    [InlineData(900, "chunk of ticks 0-120")]
    public void The_damaged_section_is_named(int position, string place)
    {
        var damaged = Sound.ToArray();
        damaged[position] ^= 1;

        var opening = () => ReplayFile.Open(damaged);

        opening.Should().Throw<ReplayFormatException>().WithMessage($"*{place}*offset*");
    }

    [Fact]
    public void A_changed_footer_is_named()
    {
        var damaged = Sound.ToArray();
        damaged[^5] ^= 0x40;

        var opening = () => ReplayFile.Open(damaged);

        opening.Should().Throw<ReplayFormatException>().WithMessage("*footer at offset*");
    }

    [Fact]
    public void A_replay_that_is_cut_off_says_where()
    {
        for (var length = 0; length < Sound.Length; length += 7)
        {
            var opening = () => ReplayFile.Open(Sound.AsSpan(0, length));

            opening.Should().Throw<ReplayFormatException>().WithMessage(length < 9 ? "*too short*" : $"*cut off after {length} bytes, in *");
        }
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        var opening = () => ReplayFile.Open("<!DOCTYPE html><html></html>"u8);

        opening.Should().Throw<ReplayFormatException>().WithMessage("This is not an Infon replay*");
    }

    [Fact]
    public void A_newer_replay_is_refused()
    {
        var newer = Sound.ToArray();
        newer[8]++;

        var opening = () => ReplayFile.Open(newer);

        opening.Should().Throw<ReplayFormatException>().WithMessage("*format version 2; this program understands version 1*");
    }

    [Fact]
    public void Bytes_behind_the_end_are_refused()
    {
        var opening = () => ReplayFile.Open([.. Sound, 0]);

        opening.Should().Throw<ReplayFormatException>().WithMessage("1 bytes follow the footer*");
    }
}

using System.Buffers.Binary;
using System.Text;
using Infon.Domain.Accounts.Pictures;

namespace Infon.Domain.Tests.Accounts.Pictures;

public sealed class PictureTests
{
    private const string Secret = "GPS 50.0 N 8.2 E";

    public static TheoryData<PictureFormat> Formats => [PictureFormat.Png, PictureFormat.Jpeg, PictureFormat.Gif, PictureFormat.Webp];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_is_known_by_its_bytes_and_keeps_its_size(PictureFormat format)
    {
        var read = Picture.Read(FileOf(format, 640, 480)).Value;

        read.Should().BeEquivalentTo(new { Format = format, Width = 640, Height = 480 });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_a_picture_tells_beside_its_pixels_is_taken_out(PictureFormat format)
    {
        var file = FileOf(format, 64, 64);
        Encoding.Latin1.GetString(file).Should().Contain(Secret);

        var read = Picture.Read(file).Value;

        Encoding.Latin1.GetString(read.File.AsSpan()).Should().NotContain(Secret).And.Contain("pixels");
        Picture.Read(read.File.AsSpan()).Value.File.Should().Equal(read.File);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_hides_behind_the_end_of_a_picture_is_cut_off(PictureFormat format)
    {
        var read = Picture.Read([.. FileOf(format, 64, 64), .. "<script>alert(1)</script>"u8]).Value;

        Encoding.Latin1.GetString(read.File.AsSpan()).Should().NotContain("script");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_that_ends_too_early_is_refused_wherever_it_is_cut(PictureFormat format)
    {
        var file = FileOf(format, 64, 64);

        for (var length = 0; length < file.Length - 1; length++)
        {
            Picture.Read(file.AsSpan(0, length)).IsRefused.Should().BeTrue($"{length} of {file.Length} bytes are no picture");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_with_any_byte_changed_is_read_or_refused_and_nothing_else(PictureFormat format)
    {
        var file = FileOf(format, 64, 64);

        for (var at = 0; at < file.Length; at++)
        {
            foreach (var changed in (byte[])[0x00, 0x7F, 0xFF])
            {
                byte[] broken = [.. file[..at], changed, .. file[(at + 1)..]];
                var read = () => Picture.Read(broken);
                read.Should().NotThrow($"byte {at} is {changed}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_of_too_many_pixels_is_refused(PictureFormat format)
    {
        Picture.Read(FileOf(format, 1024, 1024)).IsRefused.Should().BeFalse();
        Picture.Read(FileOf(format, 1025, 10)).Refusal!.Sentence.Should().Contain("1025 x 10");
        Picture.Read(FileOf(format, 10, 1025)).IsRefused.Should().BeTrue();
    }

    [Fact]
    public void Other_files_are_refused_whatever_they_are_called()
    {
        Picture.Read("<svg xmlns='http://www.w3.org/2000/svg'/>"u8).Refusal!.Code.Should().Be("accounts.picture-not-accepted");
        Picture.Read(new byte[Picture.SizeBytesMax + 1]).Refusal!.Sentence.Should().Contain("262145 bytes");
    }

    private static byte[] FileOf(PictureFormat format, int width, int height) => format switch
    {
        PictureFormat.Png => Png(width, height),
        PictureFormat.Jpeg => Jpeg(width, height),
        PictureFormat.Gif => Gif(width, height),
        _ => Webp(width, height),
    };

    private static byte[] Png(int width, int height) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
        .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]), .. Chunk("tEXt", Encoding.Latin1.GetBytes(Secret)),
        .. Chunk("IDAT", "pixels"u8), .. Chunk("IEND", []),
    ];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content) => [.. Big(content.Length), .. Encoding.Latin1.GetBytes(name), .. content, 1, 2, 3, 4];

    private static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF"u8), .. Segment(0xE1, Encoding.Latin1.GetBytes("Exif" + Secret)),
        .. Segment(0xFE, Encoding.Latin1.GetBytes(Secret)),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. "pixels"u8, 0xFF, 0x00, 0xFF, 0xD0, 0x12, 0xFF, 0xD9,
    ];

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Gif(int width, int height) =>
    [
        .. "GIF89a"u8, .. Little(width, 2), .. Little(height, 2), 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        0x21, 0xFE, (byte)Secret.Length, .. Encoding.Latin1.GetBytes(Secret), 0,
        0x2C, 0, 0, 0, 0, .. Little(width, 2), .. Little(height, 2), 0, 2, 6, .. "pixels"u8, 0, 0x3B,
    ];

    private static byte[] Webp(int width, int height)
    {
        byte[] chunks =
        [
            .. RiffChunk("VP8X", [0x0C, 0, 0, 0, .. Little(width - 1, 3), .. Little(height - 1, 3)]), .. RiffChunk("VP8L", "pixels"u8),
            .. RiffChunk("EXIF", Encoding.Latin1.GetBytes(Secret)),
        ];
        return [.. "RIFF"u8, .. Little(chunks.Length + 4, 4), .. "WEBP"u8, .. chunks];
    }

    private static byte[] RiffChunk(string name, ReadOnlySpan<byte> content) =>
        [.. Encoding.Latin1.GetBytes(name), .. Little(content.Length, 4), .. content, .. new byte[content.Length & 1]];

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value, int count) => [.. Enumerable.Range(0, count).Select(each => (byte)(value >> (8 * each)))];
}

using System.Collections.Immutable;
using Infon.Domain.Refusals;

namespace Infon.Domain.Accounts.Pictures;

/// <summary>
/// A picture that somebody uploaded. What it is, its own bytes say, not its name; what it tells beside its pixels (place, camera,
/// comments, whatever hides behind its end) is taken out.
/// </summary>
/// <param name="Format">What it is.</param>
/// <param name="Width">How wide it is, in pixels.</param>
/// <param name="Height">How high it is, in pixels.</param>
/// <param name="File">The file.</param>
public sealed record Picture(PictureFormat Format, int Width, int Height, ImmutableArray<byte> File)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int SizeBytesMax = 256 * 1024;

    /// <summary>The largest width and height, in pixels.</summary>
    public const int PixelsMax = 1024;

    /// <summary>Its media type.</summary>
    public string MediaType => $"image/{Extension}";

    /// <summary>How the names of such files end.</summary>
    public string Extension => Format switch
    {
        PictureFormat.Png => "png",
        PictureFormat.Jpeg => "jpeg",
        PictureFormat.Gif => "gif",
        _ => "webp",
    };

    /// <summary>Reads an uploaded file; refused with <see cref="AccountRefusals.PictureNotAccepted"/>.</summary>
    public static Outcome<Picture> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > SizeBytesMax)
        {
            return AccountRefusals.PictureNotAccepted.Because($"This file has {file.Length} bytes; a picture has at most {SizeBytesMax}.");
        }

        var picture = PngFile.Read(file) ?? JpegFile.Read(file) ?? GifFile.Read(file) ?? WebpFile.Read(file);
        if (picture is null)
        {
            return AccountRefusals.PictureNotAccepted.Because("This is not a whole PNG, JPEG, GIF or WebP file.");
        }

        return picture is { Width: > 0 and <= PixelsMax, Height: > 0 and <= PixelsMax }
            ? picture
            : AccountRefusals.PictureNotAccepted.Because(
                $"This picture has {picture.Width} x {picture.Height} pixels; at most {PixelsMax} x {PixelsMax} are accepted.");
    }
}

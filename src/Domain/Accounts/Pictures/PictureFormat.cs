namespace Infon.Domain.Accounts.Pictures;

/// <summary>Which pictures are accepted.</summary>
public enum PictureFormat : byte
{
    /// <summary>PNG.</summary>
    Png = 0,

    /// <summary>JPEG.</summary>
    Jpeg = 1,

    /// <summary>GIF.</summary>
    Gif = 2,

    /// <summary>WebP.</summary>
    Webp = 3,
}

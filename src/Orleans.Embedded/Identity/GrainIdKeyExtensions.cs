using System.Globalization;

namespace Orleans.Runtime;

/// <summary>How numbers and GUIDs become keys.</summary>
public static class GrainIdKeyExtensions
{
    /// <summary>A number as a key: upper-case hexadecimal.</summary>
    public static IdSpan CreateIntegerKey(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    /// <summary>A GUID as a key: 32 digits.</summary>
    public static IdSpan CreateGuidKey(Guid key) => IdSpan.Create(key.ToString("N"));

    /// <summary>The number behind a key.</summary>
    public static long GetIntegerKey(this GrainId grainId) =>
        long.TryParse(grainId.Key.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            ? key
            : throw new InvalidOperationException($"The key of {grainId} is not a number.");

    /// <summary>The GUID behind a key.</summary>
    public static Guid GetGuidKey(this GrainId grainId) =>
        Guid.TryParseExact(grainId.Key.ToString(), "N", out var key)
            ? key
            : throw new InvalidOperationException($"The key of {grainId} is not a GUID.");
}

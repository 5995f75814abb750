using System.Globalization;

namespace Infon.Api.Revisions;

/// <summary>The header <c>If-Match</c>: the revision that an update builds on.</summary>
/// <param name="Revision">The revision; null = any, as <c>*</c> says.</param>
public readonly record struct IfMatch(int? Revision)
{
    /// <summary>Reads the header: <c>*</c> or one revision in quotes, as <c>ETag</c> gave it.</summary>
    public static bool TryParse(string? text, out IfMatch match)
    {
        match = default;
        if (text == "*")
        {
            return true;
        }

        if (text is not ['"', .. { Length: > 0 } digits, '"']
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            return false;
        }

        match = new IfMatch(revision);
        return true;
    }
}

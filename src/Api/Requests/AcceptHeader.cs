using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Infon.Api.Requests;

/// <summary>What a caller can read.</summary>
public static class AcceptHeader
{
    /// <summary>Whether one of the types is among what the header names; no header names everything.</summary>
    public static bool Allows(StringValues header, ImmutableArray<string> types)
    {
        if (header.Count == 0 || header.ToString().Contains("*/*", StringComparison.Ordinal))
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParseList(header, out var wanted)
            && types.Any(type => wanted.Any(range => range.Quality is not 0 && new MediaTypeHeaderValue(type).IsSubsetOf(range)));
    }
}

using Infon.Cli.Terminal;

namespace Infon.Cli.Replays;

/// <summary>Where a match is: its server and its id.</summary>
/// <param name="Server">The address of the server, which ends with a slash.</param>
/// <param name="Match">The id of the match.</param>
internal sealed record MatchAddress(Uri Server, Guid Match)
{
    private const string Room = "matches/", Api = "api/v2/";

    /// <summary>The address of the API of the server.</summary>
    public Uri At(string path) => new(Server, Api + path);

    /// <summary>Understands the address of a match as a browser shows it or as the API has it; refuses others with a sentence.</summary>
    public static MatchAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            throw new WrongUseException($"'{text}' is no address of a match; one looks like https://example.org/matches/01890a5d-ac96-774b-bcce-b302099a8057.");
        }

        var path = address.AbsolutePath;
        var room = path.LastIndexOf("/" + Room, StringComparison.Ordinal);
        var id = room < 0 ? "" : path[(room + 1 + Room.Length)..].Split('/')[0];
        if (!Guid.TryParseExact(id, "D", out var match))
        {
            throw new WrongUseException($"'{text}' names no match: /matches/ with the id of one is missing.");
        }

        var server = path[..(room + 1)];
        server = server.EndsWith("/" + Api, StringComparison.Ordinal) ? server[..^Api.Length] : server;
        return new MatchAddress(new Uri(address.GetLeftPart(UriPartial.Authority) + server), match);
    }
}

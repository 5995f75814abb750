namespace Infon.Api.OpenApi;

/// <summary>What generated clients call a route: its method and the words of its path.</summary>
public static class OperationIds
{
    /// <summary>The name, such as <c>getBotsByIdVersions</c> of GET /api/v2/bots/{id}/versions.</summary>
    public static string Of(string method, string path) => method.ToLowerInvariant() + string.Concat(
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment is not ("api" or "v2")).Select(Word));

    private static string Word(string segment) => segment.StartsWith('{')
        ? "By" + Capital(segment[1..].Split(':', '}')[0])
        : string.Concat(segment.Split('-', '.').Select(Capital));

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}

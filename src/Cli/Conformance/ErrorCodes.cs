namespace Infon.Cli.Conformance;

/// <summary>Translates the error messages that programs see into the codes of the recordings.</summary>
internal static class ErrorCodes
{
    private static readonly (string Part, string Code)[] Codes =
    [
        ("is not yours", "not-owner"),
        ("no living creature", "no-such-creature"),
        ("no player", "no-such-player"),
        ("no such state", "bad-state"),
        ("no creature option", "no-such-option"),
    ];

    public static string Of(string message)
    {
        const string badArgument = "bad argument #";
        var at = message.IndexOf(badArgument, StringComparison.Ordinal);
        if (at >= 0)
        {
            return "bad-argument-" + message[at + badArgument.Length];
        }

        return Codes.FirstOrDefault(code => message.Contains(code.Part, StringComparison.Ordinal)).Code ?? message;
    }
}

using System.Diagnostics;

namespace Infon.Cli.Terminal;

/// <summary>What is said when the program itself is broken.</summary>
internal static class Mishap
{
    /// <summary>One sentence that names the exception and where in our code it came from.</summary>
    public static string Sentence(Exception broken)
    {
        var place = new StackTrace(broken, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod())
            .FirstOrDefault(method => method?.DeclaringType?.FullName?.StartsWith("Infon.", StringComparison.Ordinal) == true);
        var where = place is null ? "" : $" in {place.DeclaringType!.FullName}.{place.Name}";
        var what = string.Join(' ', broken.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"this is a fault of infon itself, please report it with the command you gave: {broken.GetType().Name}{where}: {what}";
    }
}

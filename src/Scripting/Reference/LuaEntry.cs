using System.Text;
using System.Text.RegularExpressions;
using Infon.Scripting.Bots;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Reference;

/// <summary>A parameter or a result of a function.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">Its Lua type.</param>
/// <param name="Text">What it is.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
internal sealed record LuaValueEntry(string Name, string Type, string Text, bool IsOptional)
{
    public static LuaValueEntry Parse(string text, string signature)
    {
        var parts = text.Split(' ', 3);
        return new LuaValueEntry(parts[0], parts[1], parts.Length > 2 ? parts[2] : "", signature.Contains(parts[0] + "?", StringComparison.Ordinal));
    }
}

/// <summary>Something programs find: a function, or a table with a purpose.</summary>
/// <param name="Chapter">Where in the reference it stands.</param>
/// <param name="Signature">Name and parameters; the name alone for tables.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Arguments">Its parameters.</param>
/// <param name="Results">What it gives.</param>
/// <param name="Errors">When a call is an error.</param>
/// <param name="Example">Lua that shows it in use.</param>
internal sealed partial record LuaEntry(
    string Chapter, string Signature, string Summary, LuaValueEntry[] Arguments, LuaValueEntry[] Results, string? Errors, string? Example)
{
    public string Name => Signature.Split('(')[0];

    public bool IsFunction => Signature.Contains('(', StringComparison.Ordinal);

    /// <summary>Everything there is, from the bound functions and from our own Lua.</summary>
    public static IReadOnlyList<LuaEntry> All()
    {
        var bound = Callbacks.Public.Select(pair => Of(pair.Function));
        var written = new[] { (Prelude.Base, ""), (Prelude.Game, "The game"), (Prelude.Class, "Class style"), (Prelude.State, "State style") }
            .SelectMany(part => Read(Encoding.UTF8.GetString(part.Item1.Source), part.Item2));
        return [.. bound.Concat(written)];
    }

    private static LuaEntry Of(LuaFunctionAttribute function) => new(
        ChapterOf(function.Name, IsOfGame(function.Name) ? "The game" : ""), function.Signature, function.Summary,
        [.. function.Arguments.Select(text => LuaValueEntry.Parse(text, function.Signature))],
        [.. function.Results.Select(text => LuaValueEntry.Parse(text, ""))], function.Errors, function.Example);

    private static bool IsOfGame(string name) => typeof(Api.GameCall).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Api.GameCall).Namespace)
        .SelectMany(type => type.GetMethods(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public))
        .Any(method => method.GetCustomAttributes(typeof(LuaFunctionAttribute), false).OfType<LuaFunctionAttribute>().Any(function => function.Name == name));

    private static string ChapterOf(string name, string chapter) =>
        chapter.Length > 0 ? chapter : name.Contains('.', StringComparison.Ordinal) ? name[..name.IndexOf('.', StringComparison.Ordinal)] : "Basic functions";

    /// <summary>Reads the comments that begin with three dashes.</summary>
    private static IEnumerable<LuaEntry> Read(string source, string chapter)
    {
        foreach (Match block in Block().Matches(source))
        {
            var lines = block.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var signature = lines[0][3..].Trim();
            signature = signature.StartsWith("state: ", StringComparison.Ordinal) ? signature[7..] : signature;
            var text = lines.Skip(1).Select(line => line[2..].Trim()).ToArray();
            string? Tagged(string tag) => text.Where(line => line.StartsWith(tag, StringComparison.Ordinal)).Select(line => line[tag.Length..].Trim()).FirstOrDefault();
            LuaValueEntry[] Values(string tag) => [.. text.Where(line => line.StartsWith(tag, StringComparison.Ordinal)).Select(line => LuaValueEntry.Parse(line[tag.Length..].Trim(), signature))];
            yield return new LuaEntry(
                ChapterOf(signature.Split('(')[0], chapter), signature, string.Join(' ', text.Where(line => !line.StartsWith('@'))),
                Values("@param"), Values("@return"), Tagged("@error"), Tagged("@example"));
        }
    }

    [GeneratedRegex(@"^---[^\n-][^\n]*\n(--[^\n]*\n)*", RegexOptions.Multiline)]
    private static partial Regex Block();
}

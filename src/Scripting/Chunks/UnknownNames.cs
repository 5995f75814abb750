using System.Collections.Immutable;

namespace Infon.Scripting.Chunks;

/// <summary>A name that neither the program nor the API has.</summary>
/// <param name="Line">Where it is read for the first time.</param>
/// <param name="Name">The name as it stands in the program.</param>
/// <param name="Meant">A known name that looks much like it; null = none does.</param>
public sealed record UnknownName(int Line, string Name, string? Meant);

/// <summary>Finds names that nothing has: most of them are misspelt.</summary>
internal static class UnknownNames
{
    private const int CountMax = 50, NameLengthMax = 60;

    /// <summary>Programs that call one of these may have names that do not stand in their instructions.</summary>
    private static readonly ImmutableArray<string> MakersOfNames = ["setfenv", "loadstring", "load", "dofile", "_ENV", "_G", "_GG"];

    /// <summary>The unknown names of a program, each once, in the order of their lines.</summary>
    public static IReadOnlyList<UnknownName> In(ChunkFunction main)
    {
        var names = UsedNames.Of(main);
        var mayHaveMore = MakersOfNames.Any(names.Reads);
        return
        [
            .. names.Read.Where(used => !(mayHaveMore ? IsKnownField(used, names) : IsKnown(used, names)))
                .GroupBy(used => used.Name, StringComparer.Ordinal)
                .Select(group => group.MinBy(used => used.Line))
                .OrderBy(used => used.Line).ThenBy(used => used.Name, StringComparer.Ordinal).Take(CountMax)
                .Select(used => new UnknownName(used.Line, Shown(used.Name), Meant(used.Name))),
        ];
    }

    private static bool IsKnownField(UsedName used, UsedNames names) => !used.Name.Contains('.', StringComparison.Ordinal) || IsKnown(used, names);

    private static bool IsKnown(UsedName used, UsedNames names)
    {
        if (used.Name[0] == ':')
        {
            return KnownNames.AfterColon.Contains(used.Name[1..]) || names.Gives(used.Name[1..]);
        }

        var dot = used.Name.IndexOf('.', StringComparison.Ordinal);
        return KnownNames.All.Contains(used.Name)
            || (dot < 0 ? names.Gives(used.Name) : names.Gives(used.Name[(dot + 1)..]) || !KnownNames.IsLibrary(used.Name[..dot]));
    }

    private static string Shown(string name) => name.Length > NameLengthMax ? name[..NameLengthMax] + "..." : name;

    private static string? Meant(string name)
    {
        if (name.Length > NameLengthMax)
        {
            return null;
        }

        var isMethod = name[0] == ':';
        var candidates = isMethod ? KnownNames.AfterColon.Select(known => ":" + known) : KnownNames.All.Where(known => !known.Contains(':', StringComparison.Ordinal));
        return candidates.Select(known => (Known: known, Distance: Distance(name, known)))
            .Where(candidate => candidate.Distance <= Math.Max(1, name.Length / 4))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Known, StringComparer.Ordinal)
            .Select(candidate => candidate.Known).FirstOrDefault();
    }

    /// <summary>How many letters must be added, left out or replaced to make one word of another.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > NameLengthMax / 4)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[other.Length + 1];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = i;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

namespace Infon.Scripting.Chunks;

/// <summary>A name that a program reads.</summary>
/// <param name="Line">Where.</param>
/// <param name="Name">The name, with the table before it: <c>set_path</c>, <c>math.floor</c>, <c>:moveto</c>.</param>
internal readonly record struct UsedName(int Line, string Name);

/// <summary>What names a program reads and gives, as far as that stands in its instructions.</summary>
internal sealed class UsedNames
{
    private const uint GetGlobal = 11, GetField = 14, SetGlobal = 15, SetField = 18, SelfField = 20;

    /// <summary>Constants from this number on do not fit into instructions; how they are used is not seen.</summary>
    private const int ConstantsSeen = 255;

    private readonly List<UsedName> _read = [];
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    private UsedNames()
    {
    }

    /// <summary>Globals, fields of globals, and methods that are read.</summary>
    public IReadOnlyList<UsedName> Read => _read;

    /// <summary>The names of a program.</summary>
    public static UsedNames Of(ChunkFunction main)
    {
        var names = new UsedNames();
        foreach (var function in main.All())
        {
            names.Add(function);
            names._given.UnionWith(function.Constants.Skip(ConstantsSeen).OfType<string>());
        }

        return names;
    }

    /// <summary>Whether the program gives this name to a global, a field or a method.</summary>
    public bool Gives(string name) => _given.Contains(name);

    /// <summary>Whether the program reads this global.</summary>
    public bool Reads(string name) => _read.Exists(used => used.Name == name);

    private void Add(ChunkFunction function)
    {
        for (var i = 0; i < function.Code.Length; i++)
        {
            var instruction = function.Code[i];
            switch (instruction & 0x7f)
            {
                case GetGlobal when IsGlobals(function, B(instruction)) && function.Constants[C(instruction)] is { } name:
                    _read.Add(new UsedName(function.Lines[i], name));
                    AddField(function, i, name);
                    break;
                case SetGlobal when IsGlobals(function, A(instruction)):
                    Give(function.Constants[B(instruction)]);
                    break;
                case SetField:
                    Give(function.Constants[B(instruction)]);
                    break;
                case SelfField when (instruction & 0x8000) != 0 && function.Constants[C(instruction)] is { } method:
                    _read.Add(new UsedName(function.Lines[i], ":" + method));
                    break;
            }
        }
    }

    /// <summary>A field read right from the global that was just fetched.</summary>
    private void AddField(ChunkFunction function, int at, string global)
    {
        if (at + 1 < function.Code.Length && function.Code[at + 1] is var next && (next & 0x7f) == GetField
            && B(next) == A(function.Code[at]) && function.Constants[C(next)] is { } field)
        {
            _read.Add(new UsedName(function.Lines[at + 1], $"{global}.{field}"));
        }
    }

    private void Give(string? name)
    {
        if (name is not null)
        {
            _given.Add(name);
        }
    }

    private static bool IsGlobals(ChunkFunction function, int upvalue) => function.Upvalues[upvalue] == "_ENV";

    private static int A(uint instruction) => (int)(instruction >> 7 & 0xff);

    private static int B(uint instruction) => (int)(instruction >> 16 & 0xff);

    private static int C(uint instruction) => (int)(instruction >> 24);
}

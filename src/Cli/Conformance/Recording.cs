namespace Infon.Cli.Conformance;

/// <summary>One table of a recorded game as lines of comma separated values; the first line names the columns.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Header">The columns.</param>
/// <param name="Rows">All other lines.</param>
internal sealed record RecordedTable(string Name, string Header, IReadOnlyList<string> Rows);

/// <summary>The tables of a scenario folder. A table without rows has no file.</summary>
internal static class Recording
{
    public const string Inputs = "inputs.csv";

    private static readonly (string Name, string Header)[] Tables =
    [
        ("creatures.csv", "tick,id,slot,player,type,state,x,y,health,food,convert_type,convert_food,spawn_food,target,path_nodes_left"),
        ("players.csv", "tick,player,score,creatures,is_king"),
        ("score_events.csv", "tick,player,delta,new_score,reason"),
        ("vm_events.csv", "tick,player,event,id,other"),
        ("tile_food.csv", "tick,tx,ty,food"),
        ("paths.csv", "tick,id,from_x,from_y,nodes"),
        ("calls.csv", "tick,player,call,args,status,results"),
        (Inputs, "tick,kind,a,b,c,d,e,f"),
        ("prints.csv", "tick,player,text"),
    ];

    /// <summary>The names of all tables.</summary>
    public static IEnumerable<string> Names => Tables.Select(table => table.Name);

    /// <summary>Reads a table; a missing file is an empty table.</summary>
    public static RecordedTable Read(string folder, string name)
    {
        var header = Tables.First(table => table.Name == name).Header;
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return new RecordedTable(name, header, []);
        }

        var lines = File.ReadAllLines(path);
        return lines.Length > 0 && lines[0] == header
            ? new RecordedTable(name, header, lines[1..])
            : throw new InvalidDataException($"{path}, line 1: the columns must be \"{header}\".");
    }
}

namespace Infon.Engine.Maps.Text;

/// <summary>What the readers found: the draft, and where in the file each of its parts was written.</summary>
internal sealed class MapSource(ProblemList problems)
{
    public ProblemList Problems { get; } = problems;

    public MapDraft Draft { get; } = new();

    /// <summary>The line of each key that occurs at most once.</summary>
    public Dictionary<string, int> KeyLines { get; } = new(StringComparer.Ordinal);

    /// <summary>Amounts of the marks in <see cref="Vocabulary.FoodMarks"/>; 0 = the header gives none.</summary>
    public int[] FoodOfMarks { get; } = new int[Vocabulary.FoodMarks.Length];

    public List<(TilePoint Tile, int Amount, int Line)> FoodLines { get; } = [];

    public List<(int Seat, TilePoint Corner, TilePoint Size, int Line)> SeatLines { get; } = [];

    public List<int> SpawnerLines { get; } = [];

    /// <summary>The rows of the drawing with their lines.</summary>
    public List<(string Row, int Line)> Rows { get; } = [];

    /// <summary>Where the drawing begins, or the last line when there is none.</summary>
    public int MapLine { get; set; } = 1;

    public int LineOf(string key) => KeyLines.GetValueOrDefault(key, 1);

    public void ErrorAt(TilePoint tile, string sentence) => Problems.Error(LineOfRow(tile.Y), tile.X + 1, sentence);

    public void WarnAt(TilePoint tile, string sentence) => Problems.Warn(LineOfRow(tile.Y), tile.X + 1, sentence);

    private int LineOfRow(int row) => (uint)row < (uint)Rows.Count ? Rows[row].Line : MapLine;
}

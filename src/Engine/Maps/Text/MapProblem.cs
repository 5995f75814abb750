namespace Infon.Engine.Maps.Text;

/// <summary>Something that is wrong with a map file, or, as a warning, merely unusual.</summary>
/// <param name="FileName">As given to the parser.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
/// <param name="IsWarning">Whether the map can be played all the same.</param>
public sealed record MapProblem(string FileName, int Line, int Column, string Sentence, bool IsWarning)
{
    /// <inheritdoc/>
    public override string ToString() => $"{FileName}: line {Line}, column {Column}: {(IsWarning ? "warning: " : "")}{Sentence}";
}

/// <summary>What came of reading a map file.</summary>
/// <param name="Map">The map; null when there are errors.</param>
/// <param name="Problems">All errors and warnings in the order of the file.</param>
public sealed record MapReading(Map? Map, IReadOnlyList<MapProblem> Problems);

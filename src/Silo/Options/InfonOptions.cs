namespace Infon.Silo.Options;

/// <summary>What the process is and where it keeps what it knows; bound from <c>Infon</c>.</summary>
public sealed record InfonOptions
{
    /// <summary>The folder of everything the process stores. Default ./data.</summary>
    public string DataPath { get; init; } = "./data";
}

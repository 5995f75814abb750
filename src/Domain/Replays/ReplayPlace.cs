namespace Infon.Domain.Replays;

/// <summary>Where a replay is kept.</summary>
public enum ReplayPlace : byte
{
    /// <summary>In the database.</summary>
    Database = 0,

    /// <summary>In the archive.</summary>
    Archive = 1,

    /// <summary>Nowhere: its time was over.</summary>
    Gone = 2,
}

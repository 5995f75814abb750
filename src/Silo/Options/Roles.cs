namespace Infon.Silo.Options;

/// <summary>What a process does; one process can do everything.</summary>
[Flags]
public enum Roles
{
    /// <summary>Hosts grains.</summary>
    Silo = 1,

    /// <summary>Serves /api/v2.</summary>
    Api = 2,

    /// <summary>Serves pages and what is shown live on them.</summary>
    Web = 4,

    /// <summary>Everything.</summary>
    All = Silo | Api | Web,
}

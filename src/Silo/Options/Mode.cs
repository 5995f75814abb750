namespace Infon.Silo.Options;

/// <summary>For whom the process is there.</summary>
public enum Mode
{
    /// <summary>For whoever sits at this machine: no sign-in, one local player who owns everything.</summary>
    Local,

    /// <summary>For strangers: accounts, tokens, limits.</summary>
    Hosted,
}

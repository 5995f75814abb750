namespace Infon.Domain.Admin;

/// <summary>What an admin does to an account.</summary>
public enum AdminAction : byte
{
    /// <summary>Closes it.</summary>
    Suspend = 0,

    /// <summary>Opens it again.</summary>
    Readmit = 1,

    /// <summary>Makes its user an admin.</summary>
    Promote = 2,

    /// <summary>Makes its user an ordinary one.</summary>
    Demote = 3,
}

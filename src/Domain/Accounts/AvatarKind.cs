namespace Infon.Domain.Accounts;

/// <summary>Where the picture of a user comes from.</summary>
public enum AvatarKind : byte
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>Gravatar, by the e-mail address.</summary>
    Gravatar = 1,

    /// <summary>Uploaded.</summary>
    Upload = 2,
}

namespace Infon.Domain.Bots;

/// <summary>Who may read the source of a bot. That the bot exists, and how it fights, everybody may see.</summary>
public enum Visibility : byte
{
    /// <summary>Its owner only.</summary>
    Private = 0,

    /// <summary>Everybody, who may also fork it.</summary>
    Public = 1,
}

namespace Infon.Cli.Terminal;

/// <summary>How something is meant; on a terminal it gives the colour.</summary>
public enum Tone
{
    /// <summary>As it is.</summary>
    Normal,

    /// <summary>A heading, or what matters most.</summary>
    Strong,

    /// <summary>It went well.</summary>
    Good,

    /// <summary>It went wrong.</summary>
    Bad,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>By the way.</summary>
    Quiet,
}

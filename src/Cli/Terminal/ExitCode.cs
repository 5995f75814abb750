namespace Infon.Cli.Terminal;

/// <summary>What the program tells the shell that called it.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The thing that was to be checked failed.</summary>
    public const int Failed = 1;

    /// <summary>The program was used wrongly: an unknown option, a missing or unreadable file.</summary>
    public const int WrongUse = 2;

    /// <summary>The program itself is broken.</summary>
    public const int Broken = 70;
}

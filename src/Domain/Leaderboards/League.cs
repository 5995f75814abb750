namespace Infon.Domain.Leaderboards;

/// <summary>Among whom a bot is ranked, by the age of its owner's account.</summary>
public enum League : byte
{
    /// <summary>Young accounts, rated among themselves.</summary>
    Newcomer = 0,

    /// <summary>Everybody else.</summary>
    Open = 1,
}

/// <summary>Whose rating a challenge moves.</summary>
public enum RatedFor : byte
{
    /// <summary>Nobody's: it cannot be rated.</summary>
    Nobody = 0,

    /// <summary>The challenger's only: the challenged stays put.</summary>
    Challenger = 1,

    /// <summary>Both.</summary>
    Both = 2,
}

namespace Infon.Domain.Refusals;

/// <summary>What kind of no a refusal is. Whoever faces the public answers each kind in one way.</summary>
public enum RefusalKind : byte
{
    /// <summary>The request breaks a rule that whoever asked could have known.</summary>
    Invalid = 0,

    /// <summary>Nobody is signed in, or what was shown proves nothing.</summary>
    Unauthenticated = 1,

    /// <summary>Whoever asked is known and may not.</summary>
    Forbidden = 2,

    /// <summary>There is no such thing, or none that whoever asked may see.</summary>
    NotFound = 3,

    /// <summary>What is there stands in the way.</summary>
    Conflict = 4,

    /// <summary>The request builds on a state that is no longer the current one.</summary>
    Stale = 5,

    /// <summary>More than is accepted at once.</summary>
    TooLarge = 6,

    /// <summary>More often than is accepted.</summary>
    TooMany = 7,

    /// <summary>Right, but not at this moment: something it needs is away.</summary>
    Unavailable = 8,

    /// <summary>There is such a thing, but that cannot be done with it.</summary>
    WrongMethod = 9,

    /// <summary>The request is written in something that is not read here.</summary>
    WrongType = 10,

    /// <summary>The answer is wanted in something that is not written here.</summary>
    NotAcceptable = 11,

    /// <summary>A bug: the request may be right.</summary>
    Failed = 12,
}

using Infon.Engine.Creatures;

namespace Infon.Engine.Bots;

/// <summary>What a bot can do to the world.</summary>
public enum CommandKind : byte
{
    /// <summary>Kill the creature when its turn comes.</summary>
    Suicide,

    /// <summary>Plan a way to x, y.</summary>
    SetPath,

    /// <summary>Change the state to A.</summary>
    SetState,

    /// <summary>Choose the creature A as target.</summary>
    SetTarget,

    /// <summary>Choose the type A to convert to.</summary>
    SetConvert,

    /// <summary>Show a message.</summary>
    SetMessage,
}

/// <summary>One call of a bot that may change the world.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="CreatureId">The creature it is about.</param>
/// <param name="A">x, the state, the target or the type.</param>
/// <param name="B">y.</param>
/// <param name="Message">The message of <see cref="CommandKind.SetMessage"/>.</param>
public readonly record struct Command(CommandKind Kind, int CreatureId, int A = 0, int B = 0, CreatureMessage Message = default);

/// <summary>What became of a <see cref="Command"/>.</summary>
public enum CommandReply : byte
{
    /// <summary>The rules refuse it; nothing changed.</summary>
    Refused = 0,

    /// <summary>Done (or already so).</summary>
    Done = 1,

    /// <summary>An error: no living creature has that id.</summary>
    NoSuchCreature = 2,

    /// <summary>An error: the creature belongs to somebody else.</summary>
    NotYours = 3,

    /// <summary>An error: there is no such state.</summary>
    NoSuchState = 4,
}

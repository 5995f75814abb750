using Infon.Engine.Games;
using Infon.Engine.Terrain;

namespace Infon.Engine.Matches;

/// <summary>A place to play at; every match opens a fresh one.</summary>
public interface IArena
{
    /// <summary>What the place is called.</summary>
    string Name { get; }

    /// <summary>The whole of it as text, from which it can be made again.</summary>
    string Text { get; }

    /// <summary>A world of solid rock of the right size, and the level that will dig and feed it.</summary>
    (World World, ILevel Level) Open(ulong seed);
}

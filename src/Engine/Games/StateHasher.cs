using System.Numerics;

namespace Infon.Engine.Games;

/// <summary>Folds numbers into one word; the same numbers in the same order give the same word everywhere.</summary>
public struct StateHasher
{
    private const ulong First = 0x9E3779B185EBCA87;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    private ulong _state;

    /// <summary>The word for everything added so far.</summary>
    public readonly ulong Value
    {
        get
        {
            var mixed = (_state ^ (_state >> 33)) * Second;
            return mixed ^ (mixed >> 29);
        }
    }

    /// <summary>Adds a number.</summary>
    public void Add(long number) => _state = (BitOperations.RotateLeft(_state ^ ((ulong)number * Second), 31) * First) + Second;

    /// <summary>Adds a word.</summary>
    public void Add(ulong word) => Add((long)word);
}

namespace Infon.Scripting.Vm;

/// <summary>What things cost in instructions that take longer than one: chosen so that a budget takes about as long whatever it is spent on.</summary>
internal static class Prices
{
    /// <summary>Small prices are kept in sixteenths of an instruction.</summary>
    public const int Parts = 16;

    /// <summary>A call of a managed function, beside the instruction that makes it.</summary>
    public const int ManagedCall = 3;

    /// <summary>A block that is taken, and one that is given back.</summary>
    public const int Block = 6, BlockBack = 6;

    /// <summary>A block that a collection has to look at.</summary>
    public const int BlockMarked = 4;

    /// <summary>How many bytes cost one instruction: of a small block, of one that has pages of its own, of the hash part of a table beside that (of a large one, which is all over the memory), of a stack that grows, of pages used for the first time, of the heap when it is collected.</summary>
    public const int Bytes = 16, BytesOfPages = 32, BytesOfNodes = 8, BytesOfManyNodes = 3, ManyNodes = 1024, BytesOfStacks = 8, BytesOfNewPages = 24, BytesCollected = 128;
}

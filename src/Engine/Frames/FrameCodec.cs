using Infon.Engine.Players;

namespace Infon.Engine.Frames;

/// <summary>What encoder and decoder of frames agree on; every byte is described in <c>docs/reference/frame-format.md</c>.</summary>
public static class FrameCodec
{
    /// <summary>The version of the format, carried by every keyframe.</summary>
    public const int Version = 1;

    /// <summary>The most seats and creature slots that a frame can describe.</summary>
    public const int SeatsMax = 1024, SlotsMax = 16384;

    /// <summary>The load of a player who used the whole budget of a tick.</summary>
    public const int LoadMax = 255;

    /// <summary>The longest name of a player, in bytes of UTF-8.</summary>
    internal const int NameBytesMax = 1 << 16;

    /// <summary>Health, food and progress lie between minus this and this.</summary>
    internal const int AmountMax = 1 << 24;

    internal const int IdMax = 1 << 28;

    internal const byte Key = 1, King = 2, Ids = 4, Players = 8, Loads = 16, Events = 32, Ground = 64, OddHits = 128;

    internal const byte Position = 8, State = 16, Target = 32, Health = 64, More = 128;

    internal const byte Food = 1, Progress = 2, Message = 4, Type = 8, Born = 16, Gone = 32;

    internal const byte SeatTaken = 1, SeatLeft = 2, Score = 4;

    /// <summary>A gap of this many slots or more continues in a number of its own.</summary>
    internal const int GapOpen = 7;

    /// <summary>A nibble of this value says that the number follows.</summary>
    internal const int NibbleOpen = 15;

    internal static int ScoreAfter(int score, int change) => Math.Clamp(score + change, Points.ScoreMin, Points.ScoreMax);

    /// <summary>The fewest instructions that make a load.</summary>
    internal static int InstructionsOf(byte load, int budget) => load == 0 ? 0 : (int)((load - 1L) * budget / LoadMax) + 1;

    /// <summary>Instructions as a share of the budget in 255ths, rounded up, so that whoever did anything shows.</summary>
    internal static byte LoadOf(int instructions, int budget) =>
        (byte)Math.Clamp((((long)instructions * LoadMax) + budget - 1) / Math.Max(budget, 1), 0, LoadMax);
}

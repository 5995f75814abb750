using System.Buffers.Binary;
using System.Text;

namespace Infon.Scripting.Chunks;

/// <summary>Reads a compiled chunk of Lua 5.4, as <see cref="ChunkDump"/> writes it.</summary>
internal ref struct ChunkReader
{
    /// <summary>Signature, version, format, check bytes, sizes, two check numbers, and how many upvalues the main function has.</summary>
    private const int HeaderBytes = 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1;
    private const byte Float = 0x13, Integer = 0x03, ShortText = 0x04, LongText = 0x14;
    private const sbyte LineIsElsewhere = -128;

    private readonly ReadOnlySpan<byte> _image;
    private int _at;

    private ChunkReader(ReadOnlySpan<byte> image)
    {
        _image = image;
        _at = HeaderBytes;
    }

    /// <summary>The main function of a chunk.</summary>
    public static ChunkFunction Read(ReadOnlySpan<byte> image) => new ChunkReader(image).Function();

    private ChunkFunction Function()
    {
        _ = Text();
        var firstLine = Size();
        _ = Size();
        var shape = Bytes(3).ToArray();
        var code = new uint[Size()];
        for (var i = 0; i < code.Length; i++)
        {
            code[i] = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));
        }

        var constantsStart = _at;
        var constants = new string?[Size()];
        for (var i = 0; i < constants.Length; i++)
        {
            constants[i] = Constant();
        }

        var constantsBytes = _image[constantsStart.._at].ToArray();
        var upvaluesBytes = Bytes(Size() * 3).ToArray();
        var children = new ChunkFunction[Size()];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Function();
        }

        var lines = Lines(code.Length, firstLine);
        for (var locals = Size(); locals > 0; locals--)
        {
            _ = Text();
            _ = Size();
            _ = Size();
        }

        var upvalues = new string?[Size()];
        for (var i = 0; i < upvalues.Length; i++)
        {
            upvalues[i] = Text();
        }

        return new ChunkFunction(shape, code, constants, constantsBytes, upvaluesBytes, children, lines, upvalues);
    }

    private string? Constant()
    {
        switch (Bytes(1)[0])
        {
            case Float or Integer:
                _ = Bytes(8);
                return null;
            case ShortText or LongText:
                return Text();
            default:
                return null;
        }
    }

    private int[] Lines(int count, int firstLine)
    {
        var steps = Bytes(Size());
        var elsewhere = new Dictionary<int, int>();
        for (var rest = Size(); rest > 0; rest--)
        {
            var instruction = Size();
            elsewhere[instruction] = Size();
        }

        var lines = new int[count];
        for (int i = 0, line = firstLine; i < count; i++)
        {
            line = (sbyte)steps[i] == LineIsElsewhere ? elsewhere[i] : line + (sbyte)steps[i];
            lines[i] = line;
        }

        return lines;
    }

    private string? Text()
    {
        var size = Size();
        return size == 0 ? null : Encoding.Latin1.GetString(Bytes(size - 1));
    }

    /// <summary>Seven bits a byte, the highest first; the last byte is marked.</summary>
    private int Size()
    {
        var size = 0;
        while (true)
        {
            var next = _image[_at++];
            size = (size << 7) | (next & 0x7f);
            if ((next & 0x80) != 0)
            {
                return size;
            }
        }
    }

    private ReadOnlySpan<byte> Bytes(int count)
    {
        var bytes = _image.Slice(_at, count);
        _at += count;
        return bytes;
    }
}

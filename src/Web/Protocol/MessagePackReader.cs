using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Infon.Web.Protocol;

/// <summary>Reads values in MessagePack as strangers send them: whatever is not well-formed is refused with <see cref="InvalidDataException"/>.</summary>
/// <param name="bytes">What is read.</param>
internal ref struct MessagePackReader(ReadOnlySpan<byte> bytes)
{
    private const int DepthMax = 16;

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether everything was read.</summary>
    internal readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Takes a nil, if there is one; says whether there was.</summary>
    internal bool TakeNil()
    {
        if (_rest is not [0xc0, ..])
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>A whole number.</summary>
    internal long Integer()
    {
        var code = Code();
        return code switch
        {
            <= 0x7f => code,
            >= 0xe0 => (sbyte)code,
            0xcc => Take(1)[0],
            0xcd => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xce => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xcf => checked((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(Take(8)), long.MaxValue)),
            0xd0 => (sbyte)Take(1)[0],
            0xd1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xd2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Wrong("a whole number"),
        };
    }

    /// <summary>A text; null = nil.</summary>
    internal string? Text()
    {
        if (TakeNil())
        {
            return null;
        }

        var code = Code();
        return code switch
        {
            >= 0xa0 and <= 0xbf => Utf8(code & 31),
            0xd9 or 0xda or 0xdb => Utf8(Length(1 << (code - 0xd9))),
            _ => throw Wrong("a text"),
        };
    }

    /// <summary>The beginning of an array; gives how many values it has.</summary>
    internal int Array()
    {
        var code = Code();
        return code switch
        {
            >= 0x90 and <= 0x9f => code & 15,
            0xdc or 0xdd => Length(2 << (code - 0xdc)),
            _ => throw Wrong("an array"),
        };
    }

    /// <summary>The beginning of a map; gives how many names it has.</summary>
    internal int Map()
    {
        var code = Code();
        return code switch
        {
            >= 0x80 and <= 0x8f => code & 15,
            0xde or 0xdf => Length(2 << (code - 0xde)),
            _ => throw Wrong("a map"),
        };
    }

    /// <summary>Whatever comes next, as JSON; bytes become base64.</summary>
    internal void Json(Utf8JsonWriter json, int depth = 0)
    {
        if (depth > DepthMax || _rest.IsEmpty)
        {
            throw Wrong("a value that is nested less deep");
        }

        switch (_rest[0])
        {
            case (>= 0x80 and <= 0x8f) or 0xde or 0xdf:
                MapAsJson(json, depth);
                break;
            case (>= 0x90 and <= 0x9f) or 0xdc or 0xdd:
                json.WriteStartArray();
                for (var count = Array(); count > 0; count--)
                {
                    Json(json, depth + 1);
                }

                json.WriteEndArray();
                break;
            case (>= 0xa0 and <= 0xbf) or 0xd9 or 0xda or 0xdb:
                json.WriteStringValue(Text());
                break;
            case 0xc0:
                Code();
                json.WriteNullValue();
                break;
            case 0xc2 or 0xc3:
                json.WriteBooleanValue(Code() == 0xc3);
                break;
            case 0xc4 or 0xc5 or 0xc6:
                json.WriteBase64StringValue(Take(Length(1 << (Code() - 0xc4))));
                break;
            case 0xca or 0xcb:
                NumberAsJson(json);
                break;
            default:
                json.WriteNumberValue(Integer());
                break;
        }
    }

    private void MapAsJson(Utf8JsonWriter json, int depth)
    {
        json.WriteStartObject();
        for (var count = Map(); count > 0; count--)
        {
            json.WritePropertyName(Text() ?? throw Wrong("a name"));
            Json(json, depth + 1);
        }

        json.WriteEndObject();
    }

    private void NumberAsJson(Utf8JsonWriter json)
    {
        var value = Code() == 0xca ? BinaryPrimitives.ReadSingleBigEndian(Take(4)) : BinaryPrimitives.ReadDoubleBigEndian(Take(8));
        if (!double.IsFinite(value))
        {
            throw Wrong("a finite number");
        }

        json.WriteNumberValue(value);
    }

    private byte Code() => Take(1)[0];

    private int Length(int width)
    {
        var length = width switch
        {
            1 => Take(1)[0],
            2 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        };
        return length <= _rest.Length ? (int)length : throw Wrong("what its length promises");
    }

    private string Utf8(int length)
    {
        try
        {
            return Strict.GetString(Take(length));
        }
        catch (DecoderFallbackException)
        {
            throw Wrong("UTF-8");
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_rest.Length < count)
        {
            throw Wrong("more");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static UTF8Encoding Strict { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static InvalidDataException Wrong(string wanted) => new($"The message should have {wanted} where it has not.");
}

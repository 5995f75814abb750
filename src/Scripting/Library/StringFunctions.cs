using System.Numerics;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>The string library without patterns and formats.</summary>
internal static unsafe class StringFunctions
{
    private const int RepeatMax = 10_000, BytesPerInstruction = 32;

    [LuaFunction("string.len(text)", "How many bytes a text has.", Arguments = ["text string A text."], Results = ["length integer Bytes."], Example = "(\"abc\"):len() --> 3")]
    public static int Length(LuaCall call) => call.Return((long)call.Text(1).Length);

    [LuaFunction("string.sub(text, first, last?)", "A part of a text; negative places count from its end.",
        Arguments = ["text string A text.", "first integer The first byte.", "last integer The last byte; -1 when left out."], Results = ["part string The part."], Example = "(\"abc\"):sub(2) --> bc")]
    public static int Sub(LuaCall call)
    {
        var text = call.Text(1);
        var (first, last) = Range(text.Length, call.Integer(2, 1), call.Integer(3, -1));
        return first == 1 && last == text.Length && call.TypeOf(1) == LuaLibrary.TypeString
            ? call.ReturnArgument(1)
            : call.Return(first > last ? [] : text[(first - 1)..last]);
    }

    [LuaFunction("string.upper(text)", "A text in capital letters.", Arguments = ["text string A text."], Results = ["text string It."], Example = "(\"abc\"):upper() --> ABC")]
    public static int Upper(LuaCall call) => WithOtherCase(call, (byte)'a');

    [LuaFunction("string.lower(text)", "A text in small letters.", Arguments = ["text string A text."], Results = ["text string It."], Example = "(\"ABC\"):lower() --> abc")]
    public static int Lower(LuaCall call) => WithOtherCase(call, (byte)'A');

    [LuaFunction("string.reverse(text)", "A text backwards.", Arguments = ["text string A text."], Results = ["text string It."], Example = "(\"abc\"):reverse() --> cba")]
    public static int Reverse(LuaCall call)
    {
        var text = call.Text(1).ToArray();
        Array.Reverse(text);
        call.Charge(text.Length / BytesPerInstruction);
        return call.Return(text);
    }

    [LuaFunction("string.rep(text, count)", "A text many times over.", Arguments = ["text string A text.", "count integer How often, at most 10000."],
        Results = ["text string It."], Errors = "When count is above 10000 or the text grows beyond 64 KiB.", Example = "(\"-\"):rep(20)")]
    public static int Repeat(LuaCall call)
    {
        var text = call.Text(1);
        var count = Math.Max(0, call.Integer(2));
        if (count > RepeatMax)
        {
            throw call.Wrong(2, $"at most {RepeatMax}");
        }

        var length = (long)text.Length * count;
        if (length > Allocator.StringBytesMax)
        {
            throw new LuaError("string too long in 'rep'");
        }

        var repeated = new byte[length];
        Fill(repeated, text);

        call.Charge(length / BytesPerInstruction);
        return call.Return(repeated);
    }

    [LuaFunction("string.byte(text, first?, last?)", "Bytes of a text as numbers.", Arguments = ["text string A text.", "first integer 1 when left out.", "last integer first when left out."],
        Results = ["... integer The bytes."], Example = "(\"A\"):byte() --> 65")]
    public static int Byte(LuaCall call)
    {
        var text = call.Text(1);
        var wanted = call.Integer(2, 1);
        var (first, last) = Range(text.Length, wanted, call.Integer(3, wanted));
        var count = last - first + 1;
        if (count <= 0)
        {
            return LuaCall.Nothing();
        }

        if (count > 4000)
        {
            throw new LuaError("string slice too long");
        }

        call.EnsureRoom(count);
        text = call.Text(1);
        for (var index = first; index <= last; index++)
        {
            call.Push((long)text[index - 1]);
        }

        call.Charge(count);
        return count;
    }

    [LuaFunction("string.char(...)", "A text of bytes.", Arguments = ["... integer Bytes, 0 to 255."], Results = ["text string It."], Errors = "When a number is out of range.", Example = "string.char(65) --> A")]
    public static int Char(LuaCall call)
    {
        var text = new byte[call.Count];
        for (var number = 1; number <= text.Length; number++)
        {
            var code = call.Integer(number);
            text[number - 1] = code is >= 0 and <= 255 ? (byte)code : throw call.Wrong(number, "invalid value");
        }

        call.Charge(text.Length / 4);
        return call.Return(text);
    }

    [LuaPrivate("arithmetic_of_strings")]
    public static int Arithmetic(LuaCall call)
    {
        if (!LuaCall.TryNumber(call.Argument(2), out var a) || !LuaCall.TryNumber(call.Argument(3), out var b))
        {
            throw new LuaError($"attempt to perform arithmetic on a {LuaCall.NameOfType(call.TypeOf(call.TypeOf(2) == LuaLibrary.TypeNumber ? 3 : 2))} value");
        }

        call.PushPlain(call.Text(1)[0] switch
        {
            (byte)'+' => a + b,
            (byte)'-' => a - b,
            (byte)'*' => a * b,
            (byte)'/' => a / b,
            (byte)'%' => a - (Math.Floor(a / b) * b),
            (byte)'^' => Elementary.Pow(a, b),
            _ => -a,
        });
        return 1;
    }

    /// <summary>First and last byte, counted from 1, cut to the text.</summary>
    public static (int First, int Last) Range(int length, int first, int last)
    {
        first = first < 0 ? (int)Math.Max((long)length + first + 1, 1) : Math.Max(first, 1);
        last = last < 0 ? (int)Math.Max((long)length + last + 1, 0) : Math.Min(last, length);
        return (first, last);
    }

    /// <summary>Fills with copies of a text; what is there already is doubled, so that short texts take no longer.</summary>
    private static void Fill(Span<byte> all, ReadOnlySpan<byte> text)
    {
        if (all.IsEmpty)
        {
            return;
        }

        text.CopyTo(all);
        for (var done = text.Length; done < all.Length; done *= 2)
        {
            all[..Math.Min(done, all.Length - done)].CopyTo(all[done..]);
        }
    }

    /// <summary>The text with the letters from <paramref name="first"/> on in the other case, many at a time: texts are long and calls many.</summary>
    private static int WithOtherCase(LuaCall call, byte first)
    {
        const byte Letters = 26, CaseBit = 0x20;
        var text = call.Text(1).ToArray();
        var index = 0;
        for (; index <= text.Length - Vector<byte>.Count; index += Vector<byte>.Count)
        {
            var some = new Vector<byte>(text, index);
            var letters = Vector.LessThan(some - new Vector<byte>(first), new Vector<byte>(Letters));
            (some ^ (letters & new Vector<byte>(CaseBit))).CopyTo(text, index);
        }

        for (; index < text.Length; index++)
        {
            text[index] ^= (byte)(text[index] - first) < Letters ? CaseBit : (byte)0;
        }

        call.Charge(text.Length / BytesPerInstruction);
        return call.Return(text);
    }
}

using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>The functions of the string library that take patterns.</summary>
internal static unsafe class PatternFunctions
{
    private static readonly System.Buffers.SearchValues<byte> Special = System.Buffers.SearchValues.Create("^$*+?.([%-"u8);

    private const int StepsMax = 400_000, StepCost = 2;

    [LuaFunction("string.find(text, pattern, start?, plain?)", "Finds a pattern in a text.",
        Arguments = ["text string A text.", "pattern string A pattern.", "start integer Where to begin; 1 when left out.", "plain boolean Whether the pattern is plain text."],
        Results = ["first integer The first byte, nil when it is not there.", "last integer The last byte.", "... any The captures."],
        Errors = "When the pattern is malformed or takes too long.", Example = "local first, last = (\"hello\"):find(\"l+\")")]
    public static int Find(LuaCall call) => Search(call, find: true);

    [LuaFunction("string.match(text, pattern, start?)", "Finds a pattern in a text and gives its captures.",
        Arguments = ["text string A text.", "pattern string A pattern.", "start integer Where to begin; 1 when left out."],
        Results = ["... any The captures, or the whole match; nil when it is not there."], Errors = "When the pattern is malformed or takes too long.",
        Example = "local key, value = (\"a=1\"):match(\"(%w+)=(%w+)\")")]
    public static int Match(LuaCall call) => Search(call, find: false);

    [LuaFunction("string.gmatch(text, pattern)", "For loops over all places where a pattern matches.", Arguments = ["text string A text.", "pattern string A pattern."],
        Results = ["step function Gives the captures of the next match."], Example = "for word in (\"a b\"):gmatch(\"%a+\") do print(word) end")]
    public static int Gmatch(LuaCall call)
    {
        _ = call.Text(1);
        _ = call.Text(2);
        call.State->Trusted++;
        LuaLibrary.PushInteger(call.L, Callbacks.NumberOf("step_of_gmatch"));
        LuaLibrary.PushValue(call.L, 1);
        LuaLibrary.PushValue(call.L, 2);
        LuaLibrary.PushInteger(call.L, 0);
        LuaLibrary.PushClosure(call.L, Callbacks.Entry, 4);
        call.State->Trusted--;
        return 1;
    }

    [LuaFunction("string.gfind(text, pattern)", "The same as string.gmatch.", Arguments = ["text string A text.", "pattern string A pattern."],
        Results = ["step function Gives the captures of the next match."], Example = "for word in string.gfind(\"a b\", \"%a+\") do print(word) end")]
    public static int Gfind(LuaCall call) => Gmatch(call);

    [LuaPrivate("step_of_gmatch")]
    public static int StepOfGmatch(LuaCall call)
    {
        call.Charge(Budget.CallCost);
        LuaLibrary.SetTop(call.L, 0);
        for (var upvalue = 2; upvalue <= 4; upvalue++)
        {
            LuaLibrary.PushValue(call.L, LuaLibrary.UpvalueIndex(upvalue));
        }

        var text = call.Text(1);
        var start = call.Integer(3);
        var matcher = new PatternMatcher(text, call.Text(2), Steps(call));
        try
        {
            for (; start <= text.Length; start++)
            {
                var end = matcher.MatchAt(start, 0);
                if (end >= 0)
                {
                    call.Push(end == start ? end + 1L : end);
                    LuaLibrary.Copy(call.L, -1, LuaLibrary.UpvalueIndex(4));
                    return PushCaptures(call, ref matcher, text, start, end, whole: true);
                }
            }
        }
        finally
        {
            call.Charge(matcher.Steps * StepCost);
        }

        return call.ReturnNil();
    }

    [LuaFunction("string.gsub(text, pattern, replacement, count?)", "Replaces all places where a pattern matches.",
        Arguments = ["text string A text.", "pattern string A pattern.", "replacement any A text with %1 and so on, a table, or a function of the captures.", "count integer At most so many; all when left out."],
        Results = ["text string The new text.", "count integer How many places matched."], Errors = "When the pattern is malformed or takes too long, or the text grows beyond 64 KiB.",
        Example = "(\"a b\"):gsub(\"%s\", \"_\") --> a_b  1")]
    public static int Gsub(LuaCall call)
    {
        if (call.TypeOf(3) is not (LuaLibrary.TypeString or LuaLibrary.TypeNumber or LuaLibrary.TypeTable or LuaLibrary.TypeFunction))
        {
            throw call.WrongType(3, "string/function/table");
        }

        var text = call.Text(1).ToArray();
        var pattern = call.Text(2);
        var countMax = call.Integer(4, int.MaxValue);
        LuaLibrary.SetTop(call.L, 3);
        var trap = LuaVm.PushTrap(call.L);
        var anchored = !pattern.IsEmpty && pattern[0] == '^';
        var matcher = new PatternMatcher(text, pattern, Steps(call));
        using var result = new MemoryStream();
        var (at, count) = (0, 0);
        try
        {
            while (count < countMax)
            {
                var end = matcher.MatchAt(at, anchored ? 1 : 0);
                if (end >= 0)
                {
                    count++;
                    Replace(call, ref matcher, text, at, end, result, trap);
                    LuaLibrary.SetTop(call.L, trap);
                }

                if (end > at)
                {
                    at = end;
                }
                else if (at < text.Length)
                {
                    result.WriteByte(text[at++]);
                }
                else
                {
                    break;
                }

                if (anchored || result.Length > Allocator.StringBytesMax)
                {
                    break;
                }
            }
        }
        finally
        {
            call.Charge((matcher.Steps * StepCost) + (result.Length / 8));
        }

        result.Write(text.AsSpan(Math.Min(at, text.Length)));
        call.Push(result.GetBuffer().AsSpan(0, (int)result.Length));
        call.Push((long)count);
        return 2;
    }

    private static int Steps(LuaCall call) => (int)Math.Clamp(call.State->Budget / StepCost, 1000, StepsMax);

    private static int Search(LuaCall call, bool find)
    {
        var text = call.Text(1);
        var pattern = call.Text(2);
        var start = StringFunctions.Range(text.Length, call.Integer(3, 1), -1).First - 1;
        if (start > text.Length)
        {
            return call.ReturnNil();
        }

        if (find && (call.IsTrue(4) || !pattern.ContainsAny(Special)))
        {
            var place = text[start..].IndexOf(pattern);
            call.Charge((place < 0 ? text.Length - start : place) / 16 * Math.Max(1, Math.Min(pattern.Length, 64) / 16));
            return place < 0 ? call.ReturnNil() : Found(call, start + place, start + place + pattern.Length);
        }

        var anchored = !pattern.IsEmpty && pattern[0] == '^';
        var matcher = new PatternMatcher(text, pattern, Steps(call));
        try
        {
            for (; start <= text.Length; start++)
            {
                var end = matcher.MatchAt(start, anchored ? 1 : 0);
                if (end >= 0)
                {
                    return find
                        ? Found(call, start, end) + PushCaptures(call, ref matcher, text, start, end, whole: false)
                        : PushCaptures(call, ref matcher, text, start, end, whole: true);
                }

                if (anchored)
                {
                    break;
                }
            }
        }
        finally
        {
            call.Charge(matcher.Steps * StepCost);
        }

        return call.ReturnNil();
    }

    private static int Found(LuaCall call, int start, int end)
    {
        call.Push(start + 1L);
        call.Push((long)end);
        return 2;
    }

    private static int PushCaptures(LuaCall call, ref PatternMatcher matcher, ReadOnlySpan<byte> text, int start, int end, bool whole)
    {
        call.EnsureRoom(matcher.CaptureCount + 4);
        if (matcher.CaptureCount == 0 && whole)
        {
            call.Push(text[start..end]);
            return 1;
        }

        for (var number = 0; number < matcher.CaptureCount; number++)
        {
            PushCapture(call, ref matcher, text, number, start, end);
        }

        return matcher.CaptureCount;
    }

    private static void PushCapture(LuaCall call, ref PatternMatcher matcher, ReadOnlySpan<byte> text, int number, int start, int end)
    {
        if (number == 0 && matcher.CaptureCount == 0)
        {
            call.Push(text[start..end]);
            return;
        }

        if (number >= matcher.CaptureCount)
        {
            throw new LuaError($"invalid capture index %{number + 1}");
        }

        var (first, length) = matcher.Capture(number);
        if (length < 0)
        {
            call.Push(first + 1L);
        }
        else
        {
            call.Push(text.Slice(first, length));
        }
    }

    private static void Replace(LuaCall call, ref PatternMatcher matcher, ReadOnlySpan<byte> text, int start, int end, MemoryStream result, int trap)
    {
        switch (call.TypeOf(3))
        {
            case LuaLibrary.TypeTable:
                PushCapture(call, ref matcher, text, 0, start, end);
                LuaLibrary.RawGet(call.L, 3);
                break;
            case LuaLibrary.TypeFunction:
                LuaLibrary.PushValue(call.L, 3);
                var count = PushCaptures(call, ref matcher, text, start, end, whole: true);
                call.Vm.CallBack(call.L, count, 1, trap);
                break;
            default:
                Fill(call, ref matcher, text, start, end, result);
                return;
        }

        var value = LuaLayout.TopOf(call.L) - LuaLayout.ValueSize;
        switch (value[LuaLayout.TypeByte] & 0x0f)
        {
            case LuaLibrary.TypeString:
                result.Write(LuaLayout.TextOf(value));
                break;
            case LuaLibrary.TypeNumber:
                result.Write(call.Numeral(value));
                break;
            case LuaLibrary.TypeNil or LuaLibrary.TypeBoolean when value[LuaLayout.TypeByte] != LuaLayout.True:
                result.Write(text[start..end]);
                break;
            default:
                throw new LuaError($"invalid replacement value (a {LuaCall.NameOfType(value[LuaLayout.TypeByte] & 0x0f)})");
        }
    }

    private static void Fill(LuaCall call, ref PatternMatcher matcher, ReadOnlySpan<byte> text, int start, int end, MemoryStream result)
    {
        var replacement = call.Text(3);
        for (var index = 0; index < replacement.Length; index++)
        {
            var plain = replacement[index..].IndexOf((byte)'%');
            plain = plain < 0 ? replacement.Length - index : plain;
            result.Write(replacement.Slice(index, plain));
            index += plain + 1;
            if (index > replacement.Length)
            {
                break;
            }

            if (index == replacement.Length)
            {
                result.WriteByte((byte)'%');
            }
            else if (replacement[index] == '0')
            {
                result.Write(text[start..end]);
            }
            else if (char.IsAsciiDigit((char)replacement[index]))
            {
                PushCapture(call, ref matcher, text, replacement[index] - '1', start, end);
                var value = LuaLayout.TopOf(call.L) - LuaLayout.ValueSize;
                result.Write(LuaLayout.IsString(value) ? LuaLayout.TextOf(value) : call.Numeral(value));
                LuaLibrary.SetTop(call.L, -2);
            }
            else
            {
                result.WriteByte(replacement[index]);
            }

            if (result.Length > Allocator.StringBytesMax)
            {
                throw new LuaError("string too long in 'gsub'");
            }
        }

        call.State->Charge(3 + (replacement.Length / 16));
    }
}

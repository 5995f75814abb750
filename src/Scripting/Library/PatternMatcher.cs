using System.Runtime.CompilerServices;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>Matches Lua patterns with a bound on its steps and on its depth.</summary>
internal ref partial struct PatternMatcher
{
    public const int CapturesMax = 32;

    private const int DepthMax = 200, ItemBytesPerStep = 8;
    private const int Unclosed = -1, Position = -2;
    private const byte Escape = (byte)'%';

    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<byte> _pattern;
    private readonly int _stepsMax;
    private Captures _captures;
    private int _depth;
    private string? _failure;

    public PatternMatcher(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, int stepsMax)
    {
        _text = text;
        _pattern = pattern;
        _stepsMax = stepsMax;
    }

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Captures of the last match.</summary>
    public int CaptureCount { get; private set; }

    /// <summary>Tries to match the whole pattern at one place; returns the end of the match, or -1.</summary>
    public int MatchAt(int start, int patternStart)
    {
        CaptureCount = 0;
        _depth = 0;
        var end = Match(start, patternStart);
        return _failure is null ? end : throw new LuaError(_failure);
    }

    /// <summary>Start and length of a capture; a length below 0 means that it is a position.</summary>
    public readonly (int Start, int Length) Capture(int number)
    {
        var capture = _captures[number];
        return capture.Length == Unclosed ? throw new LuaError("unfinished capture") : (capture.Start, capture.Length);
    }

    private int Match(int at, int p)
    {
        if (_depth == DepthMax)
        {
            return Fail("pattern too complex");
        }

        _depth++;
        var end = MatchOn(at, p);
        _depth--;
        return end;
    }

    /// <summary>Gives up: every attempt fails from now on, and the whole match ends with an error. Throwing here would unwind hundreds of frames.</summary>
    private int Fail(string why)
    {
        _failure ??= why;
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int MatchOn(int at, int p)
    {
        while (_failure is null)
        {
            Step();
            if (p == _pattern.Length)
            {
                return at;
            }

            switch (_pattern[p])
            {
                case (byte)'(':
                    return p + 1 < _pattern.Length && _pattern[p + 1] == ')' ? Open(at, p + 2, Position) : Open(at, p + 1, Unclosed);
                case (byte)')':
                    return Close(at, p + 1);
                case (byte)'$' when p + 1 == _pattern.Length:
                    return at == _text.Length ? at : -1;
                case Escape when p + 1 < _pattern.Length && _pattern[p + 1] == 'b':
                    at = Balanced(at, p + 2);
                    p += 4;
                    break;
                case Escape when p + 1 < _pattern.Length && _pattern[p + 1] == 'f':
                    p += 2;
                    var set = p;
                    if (p >= _pattern.Length || _pattern[p] != '[')
                    {
                        return Fail("missing '[' after '%f' in pattern");
                    }

                    p = ItemEnd(p);
                    if (_failure is not null)
                    {
                        return -1;
                    }

                    at = IsFrontier(at, set, p - 1) ? at : -1;
                    break;
                case Escape when p + 1 < _pattern.Length && char.IsAsciiDigit((char)_pattern[p + 1]):
                    at = Again(at, _pattern[p + 1]);
                    p += 2;
                    break;
                default:
                    var end = ItemEnd(p);
                    if (_failure is not null)
                    {
                        return -1;
                    }

                    Step((end - p) / ItemBytesPerStep);
                    var suffix = end < _pattern.Length ? _pattern[end] : (byte)0;
                    switch (suffix)
                    {
                        case (byte)'?':
                            if (Fits(at, p, end) && Match(at + 1, end + 1) is var result and >= 0)
                            {
                                return result;
                            }

                            p = end + 1;
                            continue;
                        case (byte)'+':
                            return Fits(at, p, end) ? Greedy(at + 1, p, end) : -1;
                        case (byte)'*':
                            return Greedy(at, p, end);
                        case (byte)'-':
                            return Lazy(at, p, end);
                        default:
                            at = Fits(at, p, end) ? at + 1 : -1;
                            p = end;
                            break;
                    }

                    break;
            }

            if (at < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private void Step(int count = 1)
    {
        Steps += count;
        if (Steps > _stepsMax)
        {
            Fail("pattern takes too long");
        }
    }

    private int Open(int at, int p, int kind)
    {
        if (CaptureCount >= CapturesMax)
        {
            return Fail("too many captures");
        }

        _captures[CaptureCount++] = (at, kind);
        var result = Match(at, p);
        if (result < 0)
        {
            CaptureCount--;
        }

        return result;
    }

    private int Close(int at, int p)
    {
        for (var number = CaptureCount - 1; number >= 0; number--)
        {
            if (_captures[number].Length == Unclosed)
            {
                _captures[number].Length = at - _captures[number].Start;
                var result = Match(at, p);
                if (result < 0)
                {
                    _captures[number].Length = Unclosed;
                }

                return result;
            }
        }

        return Fail("invalid pattern capture");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Balanced(int at, int p)
    {
        if (p + 1 >= _pattern.Length)
        {
            return Fail("missing arguments to '%b' in pattern");
        }

        if (at >= _text.Length || _text[at] != _pattern[p])
        {
            return -1;
        }

        var open = 1;
        for (var index = at + 1; index < _text.Length; index++)
        {
            Step();
            if (_text[index] == _pattern[p + 1])
            {
                if (--open == 0)
                {
                    return index + 1;
                }
            }
            else if (_text[index] == _pattern[p])
            {
                open++;
            }
        }

        return -1;
    }

    private readonly bool IsFrontier(int at, int set, int last)
    {
        var before = at == 0 ? (byte)0 : _text[at - 1];
        var here = at < _text.Length ? _text[at] : (byte)0;
        return !InSet(before, set, last) && InSet(here, set, last);
    }

    private int Again(int at, byte digit)
    {
        var number = digit - '1';
        if (number < 0 || number >= CaptureCount || _captures[number].Length == Unclosed)
        {
            return Fail($"invalid capture index %{number + 1}");
        }

        var (start, length) = _captures[number];
        length = Math.Max(length, 0);
        Step(1 + (length / 16));
        return _text.Length - at >= length && _text.Slice(start, length).SequenceEqual(_text.Slice(at, length)) ? at + length : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Greedy(int at, int p, int end)
    {
        var count = 0;
        while (_failure is null && Fits(at + count, p, end))
        {
            count++;
            Step(1 + ((end - p) / ItemBytesPerStep));
        }

        for (; count >= 0 && _failure is null; count--)
        {
            if (Match(at + count, end + 1) is var result and >= 0)
            {
                return result;
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Lazy(int at, int p, int end)
    {
        while (true)
        {
            if (Match(at, end + 1) is var result and >= 0)
            {
                return result;
            }

            if (_failure is not null || !Fits(at, p, end))
            {
                return -1;
            }

            at++;
            Step((end - p) / ItemBytesPerStep);
        }
    }

    [InlineArray(CapturesMax)]
    private struct Captures
    {
        private (int Start, int Length) _first;
    }
}

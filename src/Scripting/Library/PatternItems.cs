using System.Runtime.CompilerServices;

namespace Infon.Scripting.Library;

/// <content>The items of a pattern that stand for one letter: letters, classes and sets.</content>
internal ref partial struct PatternMatcher
{
    /// <summary>The end of the single-character item that begins at a place of the pattern.</summary>
    private int ItemEnd(int p)
    {
        var first = _pattern[p++];
        if (first == Escape)
        {
            return p < _pattern.Length ? p + 1 : Malformed("malformed pattern (ends with '%')");
        }

        if (first != '[')
        {
            return p;
        }

        if (p < _pattern.Length && _pattern[p] == '^')
        {
            p++;
        }

        do
        {
            if (p >= _pattern.Length)
            {
                return Malformed("malformed pattern (missing ']')");
            }

            p += _pattern[p] == Escape ? 2 : 1;
        }
        while (p >= _pattern.Length || _pattern[p] != ']');

        return p + 1;
    }

    private int Malformed(string why)
    {
        Fail(why);
        return _pattern.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool Fits(int at, int p, int end)
    {
        if (at >= _text.Length)
        {
            return false;
        }

        var letter = _text[at];
        return _pattern[p] switch
        {
            (byte)'.' => true,
            Escape => InClass(letter, _pattern[p + 1]),
            (byte)'[' => InSet(letter, p, end - 1),
            var other => other == letter,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool InSet(byte letter, int p, int last)
    {
        var found = true;
        if (_pattern[p + 1] == '^')
        {
            found = false;
            p++;
        }

        while (++p < last)
        {
            if (_pattern[p] == Escape)
            {
                if (InClass(letter, _pattern[++p]))
                {
                    return found;
                }
            }
            else if (p + 2 < last && _pattern[p + 1] == '-')
            {
                if (letter >= _pattern[p] && letter <= _pattern[p + 2])
                {
                    return found;
                }

                p += 2;
            }
            else if (_pattern[p] == letter)
            {
                return found;
            }
        }

        return !found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool InClass(byte letter, byte name)
    {
        var c = (char)letter;
        var inside = (char)(name | 0x20) switch
        {
            'a' => char.IsAsciiLetter(c),
            'c' => letter is < 32 or 127,
            'd' => char.IsAsciiDigit(c),
            'g' => letter is > 32 and < 127,
            'l' => char.IsAsciiLetterLower(c),
            'p' => letter is > 32 and < 127 && !char.IsAsciiLetterOrDigit(c),
            's' => letter is 32 or (>= 9 and <= 13),
            'u' => char.IsAsciiLetterUpper(c),
            'w' => char.IsAsciiLetterOrDigit(c),
            'x' => char.IsAsciiHexDigit(c),
            'z' => letter == 0,
            _ => letter == name,
        };
        return !char.IsAsciiLetter((char)name) || !"acdglpsuwxz".Contains((char)(name | 0x20), StringComparison.Ordinal)
            ? letter == name
            : char.IsAsciiLetterUpper((char)name) ? !inside : inside;
    }
}

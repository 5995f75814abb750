using System.Globalization;

namespace Infon.Engine.Maps.Text;

/// <summary>One word of a header line and where it stands.</summary>
internal readonly record struct Word(string Text, int Column);

/// <summary>The words of a header line's value, taken one after the other; what is not as expected is reported once and ends the reading.</summary>
internal sealed class Words
{
    private readonly ProblemList _problems;
    private readonly List<Word> _words = [];
    private readonly int _endColumn;
    private int _next;

    public Words(string value, int line, int column, ProblemList problems)
    {
        (_problems, Line, _endColumn) = (problems, line, column + value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ' ' or '\t')
            {
                continue;
            }

            var start = i;
            while (value[start] != '=' && i + 1 < value.Length && value[i + 1] is not (' ' or '\t' or '='))
            {
                i++;
            }

            _words.Add(new Word(value[start..(i + 1)], column + start));
        }
    }

    public int Line { get; }

    /// <summary>Whether something was wrong with the words so far.</summary>
    public bool Failed { get; private set; }

    public bool AtEnd => _next >= _words.Count;

    public Word Peek => AtEnd ? new Word("", _endColumn) : _words[_next];

    public Word Take()
    {
        var word = Peek;
        _next++;
        return word;
    }

    public bool TakeIf(string text)
    {
        if (AtEnd || !Peek.Text.Equals(text, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _next++;
        return true;
    }

    public void Fail(Word word, string sentence)
    {
        if (!Failed)
        {
            _problems.Error(Line, word.Column, sentence);
        }

        Failed = true;
    }

    public void Expect(string text, string form)
    {
        if (!TakeIf(text))
        {
            Fail(Peek, $"here \"{text}\" is missing; write {form}");
        }
    }

    public void ExpectEnd(string form)
    {
        if (!AtEnd)
        {
            Fail(Peek, $"\"{Peek.Text}\" is too much; write {form}");
        }
    }

    /// <summary>A number within bounds; the lower bound after a failure.</summary>
    public int Number(int low, int high, string what, string suffix = "")
    {
        var word = Take();
        var digits = suffix.Length > 0 && word.Text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? word.Text[..^suffix.Length] : word.Text;
        if (TryNumber(digits, out var number) && number >= low && number <= high)
        {
            return number;
        }

        Fail(word, word.Text.Length == 0
            ? $"{what} is missing; write a number from {low} to {high}"
            : $"{what} must be a number from {low} to {high}, not \"{word.Text}\"");
        return low;
    }

    /// <summary>Two numbers with something between them, such as 12,10 or 3x3; the lower bounds after a failure.</summary>
    public TilePoint Pair(char between, int low, int high, string what, string example)
    {
        var word = Take();
        var parts = word.Text.Split(between);
        if (parts.Length == 2 && TryNumber(parts[0], out var x) && TryNumber(parts[1], out var y)
            && x >= low && x <= high && y >= low && y <= high)
        {
            return new TilePoint(x, y);
        }

        Fail(word, word.Text.Length == 0
            ? $"{what} is missing; write it like {example}"
            : $"{what} is written like {example} with numbers from {low} to {high}, not \"{word.Text}\"");
        return new TilePoint(low, low);
    }

    public static bool TryNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

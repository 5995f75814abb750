using System.Globalization;

namespace Infon.Silo.Observability.Metrics;

/// <summary>Labels as they are written, <c>method="GET",status="200"</c>, made without allocating: the text is also what a series is found by.</summary>
internal ref struct LabelText(Span<char> room)
{
    private readonly Span<char> _room = room;
    private int _length;

    /// <summary>Whether the labels did not fit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The labels so far.</summary>
    public readonly ReadOnlySpan<char> Text => _room[.._length];

    /// <summary>Writes labels in the order in which they are given.</summary>
    public void Add(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (_length > 0)
            {
                Put(',');
            }

            AddName(name);
            Put('=');
            Put('"');
            AddValue(value);
            Put('"');
        }
    }

    private void AddName(string name)
    {
        foreach (var letter in name)
        {
            Put(MetricName.IsAllowed(letter) ? letter : '_');
        }
    }

    private void AddValue(object? value)
    {
        if (value is not string and ISpanFormattable number && number.TryFormat(_room[_length..], out var written, default, CultureInfo.InvariantCulture))
        {
            _length += written;
            return;
        }

        foreach (var letter in value?.ToString() ?? "")
        {
            switch (letter)
            {
                case '\\' or '"':
                    Put('\\');
                    Put(letter);
                    break;
                case '\n':
                    Put('\\');
                    Put('n');
                    break;
                default:
                    Put(letter);
                    break;
            }
        }
    }

    private void Put(char letter)
    {
        if (_length == _room.Length)
        {
            IsTooLong = true;
            return;
        }

        _room[_length++] = letter;
    }
}

namespace Infon.Scripting.Library;

/// <summary>Looks at source before it is compiled: the compiler cannot be stopped, and some sources make it slow.</summary>
/// <remarks>It counts what the compiler does in nested loops: it looks for every name among the locals in sight, walks the jumps of a
/// chain of and, or and elseif for every link, and compares every label and jump with the others.</remarks>
internal ref struct SourceScreen
{
    private const int CostMax = 20_000_000, LevelsMax = 1000;

    private readonly ReadOnlySpan<byte> _source;
    private readonly Stack<Level> _levels = new();
    private Level _level;
    private int _at;
    private int _locals;
    private int _jumps;
    private int _functions;
    private bool _declares;

    private SourceScreen(ReadOnlySpan<byte> source) => _source = source;

    /// <summary>Steps of the compiler beyond one per token.</summary>
    public long Cost { get; private set; }

    /// <summary>Why a source is not compiled, or null.</summary>
    public static string? Refusal(ReadOnlySpan<byte> source) => Refusal(source, out _);

    /// <summary>Why a source is not compiled, or null; with what it costs to compile it.</summary>
    public static string? Refusal(ReadOnlySpan<byte> source, out long cost)
    {
        cost = 0;
        if (!source.IsEmpty && source[0] == 0x1b)
        {
            return "compiled Lua is not accepted, only source";
        }

        var screen = new SourceScreen(source);
        while (screen._at < source.Length && screen.Cost < CostMax && screen._levels.Count < LevelsMax)
        {
            screen.Token();
        }

        cost = screen.Cost;
        return cost < CostMax ? null : "the source is too complicated: chains of conditions are too long, or functions with many locals are nested too deep";
    }

    private void Token()
    {
        var letter = _source[_at];
        if (char.IsAsciiLetter((char)letter) || letter == '_')
        {
            var start = _at;
            while (_at < _source.Length && (char.IsAsciiLetterOrDigit((char)_source[_at]) || _source[_at] == '_'))
            {
                _at++;
            }

            Word(_source[start.._at]);
        }
        else if (letter is (byte)'"' or (byte)'\'')
        {
            SkipText(letter);
        }
        else if (letter == '-' && Next(1) == '-')
        {
            _at += 2;
            if (!TrySkipLong())
            {
                SkipLine();
            }
        }
        else if (letter != '[' || !TrySkipLong())
        {
            _at++;
            Sign(letter);
        }
    }

    private readonly byte Next(int offset) => _at + offset < _source.Length ? _source[_at + offset] : (byte)0;

    private void Sign(byte letter)
    {
        switch (letter)
        {
            case (byte)'(' or (byte)'{' or (byte)'[':
                Enter(isFunction: false);
                break;
            case (byte)')' or (byte)'}' or (byte)']':
                Leave();
                break;
            case (byte)'=' when Next(0) == '=':
                _at++;
                break;
            case (byte)'~' or (byte)'<' or (byte)'>' when Next(0) == '=':
                _at++;
                break;
            case (byte)'=' or (byte)',' or (byte)';':
                _level.Chain = 0;
                _declares &= letter == ',';
                break;
            case (byte)':' when Next(0) == ':':
                _at++;
                Cost += ++_jumps;
                break;
        }
    }

    private void Word(ReadOnlySpan<byte> word)
    {
        switch (word.Length)
        {
            case 2 when word.SequenceEqual("or"u8):
            case 3 when word.SequenceEqual("and"u8):
                Cost += ++_level.Chain;
                return;
            case 2 when word.SequenceEqual("if"u8) || word.SequenceEqual("do"u8):
            case 6 when word.SequenceEqual("repeat"u8):
                Enter(isFunction: false);
                return;
            case 3 when word.SequenceEqual("end"u8):
            case 5 when word.SequenceEqual("until"u8):
                Leave();
                return;
            case 8 when word.SequenceEqual("function"u8):
                Enter(isFunction: true);
                _declares = true;
                return;
            case 6 when word.SequenceEqual("elseif"u8):
                _level.Chain = 0;
                Cost += ++_level.Branches;
                return;
            case 4 when word.SequenceEqual("goto"u8):
            case 5 when word.SequenceEqual("break"u8):
                _level.Chain = 0;
                Cost += ++_jumps;
                return;
            case 5 when word.SequenceEqual("local"u8):
            case 3 when word.SequenceEqual("for"u8):
                _level.Chain = 0;
                _declares = true;
                return;
            case 4 when word.SequenceEqual("then"u8) || word.SequenceEqual("else"u8):
            case 5 when word.SequenceEqual("while"u8):
            case 6 when word.SequenceEqual("return"u8):
                _level.Chain = 0;
                _declares = false;
                return;
        }

        _locals += _declares ? 1 : 0;
        Cost += (_locals / 4) + (_functions * 4);
    }

    private void Enter(bool isFunction)
    {
        _levels.Push(_level);
        _functions += isFunction ? 1 : 0;
        _level = new Level { Locals = _locals, IsFunction = isFunction };
    }

    private void Leave()
    {
        if (_levels.Count > 0)
        {
            // The parameters of a function stand in brackets of their own and stay in sight.
            _locals = _declares ? _locals : _level.Locals;
            _functions -= _level.IsFunction ? 1 : 0;
            _level = _levels.Pop();
            _declares = false;
        }
    }

    private void SkipText(byte quote)
    {
        for (_at++; _at < _source.Length && _source[_at] != quote && _source[_at] != '\n'; _at++)
        {
            _at += _source[_at] == '\\' ? 1 : 0;
        }

        _at++;
    }

    private void SkipLine()
    {
        var length = _source[_at..].IndexOf((byte)'\n');
        _at = length < 0 ? _source.Length : _at + length;
    }

    private bool TrySkipLong()
    {
        if (Next(0) != '[')
        {
            return false;
        }

        var level = 1;
        while (Next(level) == '=')
        {
            level++;
        }

        if (Next(level) != '[')
        {
            return false;
        }

        Span<byte> closing = stackalloc byte[Math.Min(level, 200) + 1];
        closing.Fill((byte)'=');
        closing[0] = closing[^1] = (byte)']';
        _at += level + 1;
        var length = _source[Math.Min(_at, _source.Length)..].IndexOf(closing);
        _at = length < 0 ? _source.Length : _at + length + closing.Length;
        return true;
    }

    private struct Level
    {
        public int Chain;
        public int Branches;
        public int Locals;
        public bool IsFunction;
    }
}

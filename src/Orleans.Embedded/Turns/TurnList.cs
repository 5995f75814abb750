namespace Orleans.Embedded.Turns;

/// <summary>Turns in order of arrival, linked through themselves so that a list costs nothing.</summary>
internal struct TurnList
{
    /// <summary>The oldest turn.</summary>
    internal Turn? First { get; private set; }

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    private Turn? Last { get; set; }

    /// <summary>Adds a turn that is in no list.</summary>
    internal void Add(Turn turn)
    {
        turn.Previous = Last;
        if (Last is null)
        {
            First = turn;
        }
        else
        {
            Last.Next = turn;
        }

        Last = turn;
        Count++;
    }

    /// <summary>Removes a turn that is in this list.</summary>
    internal void Remove(Turn turn)
    {
        if (turn.Previous is null)
        {
            First = turn.Next;
        }
        else
        {
            turn.Previous.Next = turn.Next;
        }

        if (turn.Next is null)
        {
            Last = turn.Previous;
        }
        else
        {
            turn.Next.Previous = turn.Previous;
        }

        turn.Next = turn.Previous = null;
        Count--;
    }
}

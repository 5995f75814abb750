using Infon.Engine.Bots;

namespace Infon.Engine.Matches;

/// <summary>What people and programs call the things of a match.</summary>
public static class MatchWords
{
    /// <summary>The word for a cause in JSON.</summary>
    public static string Key(MatchCause cause) => cause switch
    {
        MatchCause.Time => "time",
        MatchCause.Score => "score",
        MatchCause.LastStanding => "last-standing",
        MatchCause.AllDead => "all-dead",
        _ => "aborted",
    };

    /// <summary>Why a match ended, for people.</summary>
    public static string Phrase(MatchCause cause) => cause switch
    {
        MatchCause.Time => "the time was over",
        MatchCause.Score => "the score limit was reached",
        MatchCause.LastStanding => "only one was left",
        MatchCause.AllDead => "nobody was left",
        _ => "it was broken off",
    };

    /// <summary>The word for a kind of log line in JSON.</summary>
    public static string Key(BotLogKind kind) => kind switch
    {
        BotLogKind.Print => "print",
        BotLogKind.Fault => "fault",
        BotLogKind.Answer => "answer",
        BotLogKind.Cut => "cut",
        _ => "dump",
    };
}

namespace Infon.Engine.Replays.Stories;

/// <summary>Something that happened, in words.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Kind">A stable word: joined, left, born, killed, converted, scored, king.</param>
/// <param name="Player">The player it is about; -1 = nobody.</param>
/// <param name="Creature">The creature it is about; null = none.</param>
/// <param name="Other">The parent or the killer; null = none.</param>
/// <param name="Amount">By how much a score changed; null = it is not about a score.</param>
/// <param name="Score">The new score.</param>
/// <param name="Text">The sentence for people.</param>
public sealed record ChronicleEntry(int Tick, string Kind, int Player, int? Creature, int? Other, int? Amount, int? Score, string Text);

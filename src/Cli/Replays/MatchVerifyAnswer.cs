namespace Infon.Cli.Replays;

/// <summary>What came of verifying a match of a server, as JSON; see docs/cli.md.</summary>
/// <param name="Match">The match.</param>
/// <param name="Ok">Whether all steps went well.</param>
/// <param name="Steps">The steps in order; after one that goes wrong, those that build on it are missing.</param>
internal sealed record MatchVerifyAnswer(string Match, bool Ok, IReadOnlyList<VerifyStep> Steps);

/// <summary>One step of verifying a match.</summary>
/// <param name="Name">A stable word: replay, key, signature, text, result, world or bots.</param>
/// <param name="Ok">Whether it went well.</param>
/// <param name="Sentence">What was found.</param>
internal sealed record VerifyStep(string Name, bool Ok, string Sentence);

using Infon.Grains.Interfaces.Bots;

namespace Infon.Grains.Bots.Trials;

/// <summary>What validating a source gave.</summary>
/// <param name="Report">What its author is told.</param>
/// <param name="Shape">What it has in common with programs that differ in comments, layout and local names only; null = it does not compile.</param>
public sealed record Trial(TrialReport Report, string? Shape);

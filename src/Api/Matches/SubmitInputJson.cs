using Infon.Grains.Interfaces.Matches;

namespace Infon.Api.Matches;

/// <summary>Something for your bot in a running match.</summary>
/// <param name="Seat">The seat of the bot; the first is 0.</param>
/// <param name="Kind">What it is: code (to be run in the running program), line (for its console) or restart.</param>
/// <param name="Text">The code, at most 256 KiB, or the line, at most 1000 characters; not for restart.</param>
public sealed record SubmitInputJson(int Seat, SubmittedKind Kind, string? Text = null);

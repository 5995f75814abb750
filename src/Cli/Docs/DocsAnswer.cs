namespace Infon.Cli.Docs;

/// <summary>What became of a page, as JSON; see docs/cli.md.</summary>
/// <param name="Page">Which page: <c>lua</c> or <c>stubs</c>.</param>
/// <param name="Ok">False when the file that was compared differs.</param>
/// <param name="File">The file that was written or compared; null = the page is shown.</param>
/// <param name="Line">The first line that differs; null = none.</param>
/// <param name="Sentence">The same for people; null when the page is shown.</param>
/// <param name="Text">The page, where it is shown.</param>
internal sealed record DocsAnswer(string Page, bool Ok, string? File, int? Line, string? Sentence, string? Text);

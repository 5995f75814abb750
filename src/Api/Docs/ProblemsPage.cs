using System.Globalization;
using System.Net;
using System.Text;
using Infon.Api.Problems;
using Infon.Domain.Refusals;

namespace Infon.Api.Docs;

/// <summary>The catalogue of refusals as a page.</summary>
public static class ProblemsPage
{
    private const string Intro =
        "Whatever is refused is answered with `application/problem+json`: `type`, `title`, `status`, `code`, `detail`, and `errors` by field where "
        + "fields are concerned. Programs look at `code`, which never changes its meaning; `detail` is for people and says what would be right.";

    /// <summary>The page for the repository.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder($"# Problems\n\n{Intro}\n");
        foreach (var room in Rooms())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {room.Key}\n\n| code | status | meaning |\n|---|---|---|\n");
            foreach (var line in room)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{line.Code}` | {ProblemMapping.StatusOf(line.Kind)} | {line.Sentence} |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The page for browsers, where the type of each problem leads.</summary>
    public static string Html()
    {
        var page = new StringBuilder(
            $"<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Problems</title></head>\n<body>\n<h1>Problems</h1>\n<p>{Code(Intro)}</p>\n");
        foreach (var line in RefusalCatalog.All)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<h2 id=\"{ProblemMapping.AnchorOf(line.Code)}\"><code>{line.Code}</code> ({ProblemMapping.StatusOf(line.Kind)})</h2>\n<p>{WebUtility.HtmlEncode(line.Sentence)}</p>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static IEnumerable<IGrouping<string, RefusalCode>> Rooms() => RefusalCatalog.All.GroupBy(line => line.Code.Split('.')[0]);

    private static string Code(string text) =>
        string.Concat(text.Split('`').Select((part, index) => index % 2 == 0 ? WebUtility.HtmlEncode(part) : $"<code>{WebUtility.HtmlEncode(part)}</code>"));
}

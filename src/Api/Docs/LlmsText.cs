using System.Globalization;
using System.Text;
using Microsoft.OpenApi;

namespace Infon.Api.Docs;

/// <summary>The API for language models: what there is, in as few words as possible (llms.txt), and all of it in one text (llms-full.txt).</summary>
public static class LlmsText
{
    /// <summary>The overview.</summary>
    public static string Short(OpenApiDocument api) => $"{Resources.Text("llms-head.txt")}\n## Routes\n\n{Routes(api)}";

    /// <summary>Everything: the overview, the problems, and all functions of the bots' Lua.</summary>
    public static string Full(OpenApiDocument api) =>
        $"{Short(api)}\n{Deeper(ProblemsPage.Markdown())}\n{Deeper(Resources.Text("lua-api.md"))}";

    private static string Routes(OpenApiDocument api)
    {
        var text = new StringBuilder();
        foreach (var (path, item) in api.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{method.Method} {path}` ({Who(operation)}): {operation.Summary}{Body(operation)}\n");
            }
        }

        return text.ToString();
    }

    private static string Who(OpenApiOperation operation)
    {
        var needs = operation.Security ?? [];
        var scopes = needs.SelectMany(need => need.Values).SelectMany(scopes => scopes).Distinct().ToList();
        var names = string.Join(", ", scopes);
        return needs.Any(need => need.Count == 0)
            ? scopes.Count == 0 ? "anyone" : $"anyone, API keys with {names}"
            : scopes.Count == 0 ? "signed in, not by API key" : names;
    }

    private static string Body(OpenApiOperation operation)
    {
        var schema = operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema;
        if (schema?.Properties is not { Count: > 0 } fields)
        {
            return "";
        }

        return $" Body: {{ {string.Join(", ", fields.Keys)} }}.";
    }

    private static string Deeper(string markdown)
    {
        var inCode = false;
        return string.Join('\n', markdown.Split('\n').Select(line =>
        {
            inCode ^= line.StartsWith("```", StringComparison.Ordinal);
            return !inCode && line.StartsWith('#') ? $"#{line}" : line;
        }));
    }
}

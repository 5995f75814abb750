using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Infon.Silo.Options;

/// <summary>The page that explains all settings, made from the comments of the records.</summary>
public static partial class SettingsPage
{
    private const string Intro =
        """
        # Settings

        <!-- Written by `infon options`; a test compares. -->

        Every setting has a default; Infon starts without any. It can be given, the later winning over the earlier,

        - in `appsettings.json` beside the program: `{ "Infon": { "Mode": "Hosted" } }`,
        - in the environment, with two underscores for each colon: `Infon__Mode=Hosted`,
        - on the command line: `./run --Infon:Mode=Hosted`.

        `--urls http://localhost:4000` chooses the address (default `http://localhost:3000`), `Logging:LogLevel` what is logged. A setting that does not
        exist or cannot be read is an error: Infon names all of them and ends with code 2, before it touches anything. Settings are read once, at the start.

        """;

    /// <summary>The page, in Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        foreach (var section in SettingsGroup.All.GroupBy(group => group.Section))
        {
            page.Append('\n').Append("## ").Append(section.Key).Append("\n\n| setting | what it is |\n|---|---|\n");
            foreach (var property in section.SelectMany(group => group.Properties).DistinctBy(property => property.Name))
            {
                page.Append("| `").Append(section.Key).Append(':').Append(property.Name).Append("` | ").Append(CommentOf(property)).Append(" |\n");
            }
        }

        return page.ToString().TrimEnd('\n');
    }

    /// <summary>What the comment of a setting says; its last sentence is its default.</summary>
    public static string CommentOf(PropertyInfo setting)
    {
        var path = Path.ChangeExtension(setting.DeclaringType!.Assembly.Location, ".xml");
        var name = $"P:{setting.DeclaringType.FullName}.{setting.Name}";
        var summary = Documentation(path).Descendants("member").SingleOrDefault(member => (string?)member.Attribute("name") == name)?.Element("summary");
        var words = string.Concat(summary?.Nodes().Select(Text) ?? []);
        return Spaces().Replace(words, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static XElement Documentation(string path) => File.Exists(path)
        ? XElement.Load(path)
        : throw new FileNotFoundException($"{path} is not there: the settings are explained by what the build writes beside the program.");

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { IsEmpty: true } reference => $"`{reference.Attributes().First().Value.Split('.')[^1]}`",
        XElement element => element.Value,
        _ => node.ToString(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

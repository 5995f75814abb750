using System.Reflection;
using System.Xml.Linq;
using Infon.Architecture.Tests.Reflection;

namespace Infon.Architecture.Tests.References;

/// <summary>What project files may say. Each rule gives a sentence for everything that breaks it.</summary>
public static class ReferenceRules
{
    /// <summary>A project stands in the table and references only what the table allows.</summary>
    public static IEnumerable<string> Foreign(TextFile project, IReadOnlyList<ProjectTerms> table)
    {
        var name = Path.GetFileNameWithoutExtension(project.Name);
        var terms = table.SingleOrDefault(entry => entry.Name == name);
        if (terms is null)
        {
            return [$"{project.Path} is not in the table of projects."];
        }

        var projects = Items(project, "ProjectReference").Select(item => Path.GetFileNameWithoutExtension(Include(item)))
            .Concat(Items(project, "UsesGrains").Select(_ => "Orleans.Embedded"));
        var packages = Items(project, "PackageReference").Select(Include)
            .Concat(Items(project, "HostsGrains").Select(_ => "Microsoft.Orleans.Server"));
        return projects.Except(terms.Projects).Select(other => $"{name} must not reference the project {other}.")
            .Concat(packages.Except(terms.Packages).Select(package => $"{name} must not reference the package {package}."));
    }

    /// <summary>Versions of packages stand in Directory.Packages.props only.</summary>
    public static IEnumerable<string> OwnVersions(TextFile project) =>
        from item in Items(project, "PackageReference")
        from word in new[] { "Version", "VersionOverride" }
        where item.Attribute(word) is not null || item.Element(word) is not null
        select $"{project.Path} gives {Include(item)} a version of its own.";

    /// <summary>A project does not take back what holds for the whole house.</summary>
    public static IEnumerable<string> OwnSettings(TextFile project, IReadOnlyCollection<string> shared) =>
        from property in XDocument.Parse(project.Text).Descendants()
        where property.Parent?.Name.LocalName == "PropertyGroup" && shared.Contains(property.Name.LocalName)
        select $"{project.Path} sets {property.Name.LocalName}, which Directory.Build.props sets for all.";

    /// <summary>The settings that hold for the whole house are on.</summary>
    public static IEnumerable<string> MissingSettings(TextFile props, IReadOnlyDictionary<string, string> wanted)
    {
        var given = XDocument.Parse(props.Text).Descendants("PropertyGroup")
            .Where(group => group.Attribute("Condition") is null)
            .Elements()
            .ToLookup(element => element.Name.LocalName, element => element.Value);
        return wanted.Where(setting => given[setting.Key].LastOrDefault() != setting.Value)
            .Select(setting => $"{props.Path} must set {setting.Key} to {setting.Value}.");
    }

    /// <summary>Only the sandbox knows which Lua it stands on.</summary>
    public static IEnumerable<string> NamesOfLua(TextFile source) =>
        source.Path.StartsWith("src/Scripting/", StringComparison.Ordinal)
            ? []
            : new[] { "KeraLua", "\"lua54\"" }
                .Where(word => source.Text.Contains(word, StringComparison.Ordinal))
                .Select(word => $"{source.Path} names {word}; only src/Scripting may.");

    /// <summary>What was compiled leans only on the runtime and on what the table allows.</summary>
    public static IEnumerable<string> ForeignAssemblies(string name, IEnumerable<string> assemblies, IReadOnlyList<ProjectTerms> table)
    {
        var terms = table.Single(entry => entry.Name == name);
        return assemblies
            .Where(other => !other.StartsWith("System.", StringComparison.Ordinal) && other is not ("netstandard" or "mscorlib"))
            .Except(terms.Projects.Select(project => $"Infon.{project}").Concat(terms.Packages))
            .Select(other => $"{name} was compiled against {other}.");
    }

    /// <summary>Calls of native code.</summary>
    public static IEnumerable<string> NativeCalls(Type type) => Members.Methods(type)
        .Where(method => method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
        .Select(method => $"{Members.NameOf(method)} is native code; only src/Scripting may call any.");

    private static IEnumerable<XElement> Items(TextFile project, string kind) => XDocument.Parse(project.Text).Descendants(kind);

    private static string Include(XElement item) => ((string?)item.Attribute("Include") ?? "").Replace('\\', '/');
}

using Infon.Architecture.Tests.Reflection;

namespace Infon.Architecture.Tests.Shapes;

/// <summary>What types are called and how they are closed.</summary>
public static class ShapeRules
{
    private static readonly string[] KindFolders = ["Models", "Services", "Helpers", "Utils", "Common", "Managers", "Dtos"];

    private static readonly string[] EmptySuffixes =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Handler", "Base", "Info", "Data", "Dto"];

    /// <summary>Names that say what kind of thing a type is instead of which thing, but for those allowed by name with a reason.</summary>
    public static IEnumerable<string> EmptyNames(Type type, IReadOnlyDictionary<string, string> allowed)
    {
        var name = type.Name.Split('`')[0];
        return Members.IsCompilerMade(type) || allowed.ContainsKey(name)
            ? []
            : EmptySuffixes.Where(suffix => name.EndsWith(suffix, StringComparison.Ordinal)).Take(1)
                .Select(suffix => $"{type.FullName} ends in {suffix}: say what it is.");
    }

    /// <summary>Folders named after a kind of thing.</summary>
    public static IEnumerable<string> KindsAsFolders(TextFile file) =>
        file.Folder.Split('/').Intersect(KindFolders).Select(folder => $"{file.Path} lies in {folder}: name the feature.");

    /// <summary>Classes that are neither closed nor made to be inherited.</summary>
    public static IEnumerable<string> Open(IReadOnlyCollection<Type> types)
    {
        var inherited = types
            .Select(type => type.BaseType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : type.BaseType)
            .ToHashSet();
        return types
            .Where(type => type.Namespace is not null) // What top-level statements are in has none, and cannot be sealed.
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !inherited.Contains(type) && !Members.IsCompilerMade(type))
            .Select(type => $"{type.FullName} is neither sealed nor abstract nor inherited from.");
    }
}

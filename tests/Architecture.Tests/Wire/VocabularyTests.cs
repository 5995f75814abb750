using System.Text.Json;
using Infon.Architecture.Tests.Reflection;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Bots;
using Orleans.Runtime;

namespace Infon.Architecture.Tests.Wire;

/// <summary>What the rules call things by crosses a cluster as JSON: whatever of it grains are asked with or answer must come out as it went in.</summary>
public sealed class VocabularyTests
{
    public static TheoryData<Type> Vocabulary => [.. Reached().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Vocabulary))]
    public void It_comes_out_of_the_cluster_as_it_went_in(Type type)
    {
        var sent = Specimen.Of(type);

        var json = JsonSerializer.Serialize(sent, type);
        var received = JsonSerializer.Deserialize(json, type);

        JsonSerializer.Serialize(received, type).Should().Be(json);
        received!.ToString().Should().Be(sent.ToString());
    }

    private static HashSet<Type> Reached()
    {
        var exported = typeof(IBotGrain).Assembly.GetExportedTypes();
        var asked = exported.Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAddressable)))
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));
        var carried = exported.Where(type => !type.IsInterface && !Members.IsCompilerMade(type))
            .SelectMany(type => type.GetProperties()).Select(property => property.PropertyType);
        return [.. asked.Concat(carried).SelectMany(Members.Parts).Where(IsVocabulary)];
    }

    private static bool IsVocabulary(Type type) =>
        type.Assembly == typeof(Caller).Assembly && !type.IsEnum && !type.ContainsGenericParameters
        && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Outcome<>));
}

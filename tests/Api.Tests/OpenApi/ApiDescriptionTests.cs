using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Infon.Api.OpenApi;
using Infon.Api.Requests;
using Infon.Domain.Refusals;

namespace Infon.Api.Tests.OpenApi;

[Collection(InLocalMode.Name)]
public sealed class ApiDescriptionTests(LocalInfon infon)
{
    [Fact]
    public async Task The_description_is_the_one_checked_in() =>
        CheckedIn.ShouldHold("openapi.json", await infon.Client.GetStringAsync(ApiDescription.Path));

    [Fact]
    public async Task Every_reference_within_the_description_leads_somewhere()
    {
        using var document = JsonDocument.Parse(await infon.Client.GetStringAsync(ApiDescription.Path));

        var references = References(document.RootElement).Distinct().ToList();

        references.Should().NotBeEmpty();
        references.Should().OnlyContain(reference => Leads(document.RootElement, reference));
    }

    [Fact]
    public void Every_example_is_a_request_that_is_read()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        StrictJson.Configure(json);

        foreach (var (type, example) in SchemaExamples.All)
        {
            var errors = new FieldErrors();
            JsonShape.Check(JsonDocument.Parse(example).RootElement, json.GetTypeInfo(type), nullable: false, "", errors);
            errors.Should().BeEmpty(type.Name);
            JsonSerializer.Deserialize(example, type, json).Should().NotBeNull();
        }
    }

    [Theory]
    [InlineData("GET", "api/v2/bots/{id:guid}/versions/{version}", "getBotsByIdVersionsByVersion")]
    [InlineData("POST", "api/v2/api-keys", "postApiKeys")]
    public void Clients_call_a_route_by_its_method_and_words(string method, string path, string name) =>
        OperationIds.Of(method, path).Should().Be(name);

    private static IEnumerable<string> References(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static bool Leads(JsonElement json, string reference)
    {
        foreach (var part in reference.TrimStart('#', '/').Split('/'))
        {
            if (!json.TryGetProperty(part, out json))
            {
                return false;
            }
        }

        return true;
    }
}

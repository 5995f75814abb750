using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Infon.Api.Accounts;
using Infon.Api.ApiKeys;
using Infon.Api.Bots;
using Infon.Api.Revisions;
using Microsoft.OpenApi;

namespace Infon.Api.OpenApi;

/// <summary>What requests look like.</summary>
public static class SchemaExamples
{
    /// <summary>An example for each kind of request that is worth one.</summary>
    public static FrozenDictionary<Type, string> All { get; } = new Dictionary<Type, string>
    {
        [typeof(CreateBotJson)] = """{"name": "hunter", "description": "Chases whatever is near.", "visibility": "private"}""",
        [typeof(ChangeBotJson)] = """{"name": "hunter 2", "visibility": "public"}""",
        [typeof(SaveVersionJson)] = """{"source": "function Creature:main()\n  self:eat()\nend\n", "note": "Eats where it stands."}""",
        [typeof(ValidateJson)] = """{"source": "function Creature:main()\n  self:eat()\nend\n"}""",
        [typeof(CreateApiKeyJson)] = """{"name": "my laptop", "scopes": ["bots:read", "bots:write"], "expiresAt": "2030-01-31T12:00:00Z"}""",
        [typeof(RegisterJson)] = """{"username": "ada", "email": "ada@example.org", "password": "correct horse battery"}""",
        [typeof(SignInJson)] = """{"login": "ada", "password": "correct horse battery"}""",
    }.ToFrozenDictionary();

    /// <summary>Adds the example of a type to its schema.</summary>
    public static Task Add(OpenApiSchema schema, Type type)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(IfMatch))
        {
            schema.Type = JsonSchemaType.String;
            schema.Properties = null;
            schema.Required = null;
            schema.AdditionalPropertiesAllowed = true;
            schema.Examples = [JsonValue.Create("\"5\"")];
        }

        if (All.TryGetValue(type, out var example))
        {
            schema.Examples = [JsonNode.Parse(example)!];
        }

        return Task.CompletedTask;
    }
}

using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests;

/// <summary>What an answer says about why not.</summary>
public static class ProblemCode
{
    /// <summary>The code of the problem that an answer is.</summary>
    public static async Task<string?> CodeOf(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}

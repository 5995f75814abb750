using System.Net;
using Infon.Api.Docs;
using Infon.Api.Problems;
using Infon.Domain.Refusals;

namespace Infon.Api.Tests.Docs;

[Collection(InLocalMode.Name)]
public sealed class DocsTests(LocalInfon infon)
{
    [Fact]
    public void The_page_of_problems_is_the_catalogue() => CheckedIn.ShouldHold("problems.md", ProblemsPage.Markdown());

    [Fact]
    public void The_catalogue_the_mapper_and_the_page_agree()
    {
        var page = ProblemsPage.Html();

        RefusalCatalog.All.Should().OnlyHaveUniqueItems(line => line.Code);
        RefusalCatalog.All.Should().OnlyContain(line => ProblemMapping.StatusOf(line.Kind) >= 400);
        RefusalCatalog.All.Should().OnlyContain(line => page.Contains($"id=\"{ProblemMapping.AnchorOf(line.Code)}\"", StringComparison.Ordinal));
        RefusalCatalog.All.Should().OnlyContain(line => Words(line.Code) == 2 && line.Sentence.Length > 10);
    }

    [Fact]
    public async Task The_overview_for_language_models_is_the_one_checked_in() =>
        CheckedIn.ShouldHold("llms.txt", await infon.Client.GetStringAsync("/llms.txt"));

    [Fact]
    public async Task The_long_text_for_language_models_has_every_route_every_code_and_the_Lua_functions()
    {
        var text = await infon.Client.GetStringAsync("/llms-full.txt");

        text.Should().Contain("POST /api/v2/bots").And.Contain("set_path");
        RefusalCatalog.All.Should().OnlyContain(line => text.Contains(line.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_Lua_reference_is_Markdown()
    {
        var answer = await infon.Client.GetAsync("/api/v2/docs/lua-api");

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/markdown");
        (await answer.Content.ReadAsStringAsync()).Should().StartWith("# ").And.Contain("get_koth_pos");
    }

    [Fact]
    public async Task The_page_for_trying_out_has_no_script_of_its_own_and_loads_nothing_from_elsewhere()
    {
        var answer = await infon.Client.GetAsync("/api/v2/docs");
        var page = await answer.Content.ReadAsStringAsync();

        page.Should().NotContain("http").And.NotContain("<script>");
        answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle(policy => !policy.Contains("script-src"));
        foreach (var file in new[] { "ui/swagger-ui.css", "ui/swagger-ui-bundle.js", "ui/start.js" })
        {
            page.Should().Contain(file);
            (await infon.Client.GetAsync($"/api/v2/docs/{file}")).StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Who_opens_the_address_of_the_process_is_led_to_the_page_for_trying_out()
    {
        var answer = await infon.Client.GetAsync("/");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location.Should().Be(new Uri("/api/v2/docs", UriKind.Relative));
    }

    [Fact]
    public async Task Only_the_files_of_the_page_are_served()
    {
        var answer = await infon.Client.GetAsync("/api/v2/docs/ui/oauth2-redirect.html");

        await answer.ShouldBeProblem(HttpStatusCode.NotFound, "request.unknown-route");
    }

    private static int Words(string code) => code.Split('.').Length;
}

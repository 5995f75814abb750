namespace Infon.Architecture.Tests.References;

/// <summary>What a project may lean on.</summary>
/// <param name="Name">The project, which is also the name of its folder.</param>
/// <param name="Projects">The projects it may reference; Orleans.Embedded stands for the grain runtime of either lane.</param>
/// <param name="Packages">The packages it may reference; Microsoft.Orleans.Server stands for running grains.</param>
public sealed record ProjectTerms(string Name, string[] Projects, string[] Packages);

/// <summary>Who may reference whom. A new project begins with a line here.</summary>
public static class ProjectTable
{
    private static readonly string[] TestPackages =
        ["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio", "FluentAssertions", "FsCheck"];

    /// <summary>The product.</summary>
    public static IReadOnlyList<ProjectTerms> Product { get; } =
    [
        new("Engine", [], []),
        new("Scripting", ["Engine"], ["KeraLua"]),
        new("Cli", ["Engine", "Scripting"], ["System.CommandLine", "Spectre.Console"]),
        new(
            "Orleans.Embedded", [],
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Hosting.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions",
            ]),
        new("Domain", [], []),
        new("Grains.Interfaces", ["Domain", "Orleans.Embedded"], []),
        new("Grains", ["Domain", "Engine", "Scripting", "Grains.Interfaces", "Orleans.Embedded"], []),
        new("Api", ["Domain", "Grains.Interfaces", "Orleans.Embedded"], ["Microsoft.AspNetCore.OpenApi", "Swashbuckle.AspNetCore.SwaggerUI"]),
        new("Web", ["Api", "Domain", "Grains.Interfaces", "Orleans.Embedded"], []),
        new(
            "Silo", ["Api", "Domain", "Engine", "Scripting", "Grains", "Grains.Interfaces", "Orleans.Embedded", "Web"],
            [
                "Microsoft.Orleans.Server", "Dapper", "Microsoft.Data.Sqlite.Core", "Npgsql", "SQLitePCLRaw.bundle_e_sqlite3",
                "OpenTelemetry.Exporter.OpenTelemetryProtocol",
            ]),
    ];

    /// <summary>The product and its tests.</summary>
    public static IReadOnlyList<ProjectTerms> All { get; } =
    [
        .. Product,
        new("OrleansProbe", ["Orleans.Embedded"], ["Microsoft.Orleans.Server"]),
        new("TestKit", ["Engine", "Scripting"], []),
        new("ProcessKit", ["Domain", "Grains", "Grains.Interfaces", "Orleans.Embedded", "Silo", "Web"], ["Dapper", "Npgsql", "xunit"]),
        new("Domain.Tests", ["Domain", "TestKit"], TestPackages),
        new("Api.Tests", ["Api", "Domain", "Grains.Interfaces", "Orleans.Embedded", "Silo", "ProcessKit", "TestKit"], TestPackages),
        new(
            "Silo.Tests", ["Domain", "Engine", "Scripting", "Cli", "Grains", "Grains.Interfaces", "Orleans.Embedded", "Silo", "ProcessKit", "TestKit"],
            [.. TestPackages, "Dapper", "Npgsql"]),
        new(
            "Simulation.Tests", ["Domain", "Engine", "Grains", "Grains.Interfaces", "Orleans.Embedded", "Scripting", "Silo", "ProcessKit"],
            [.. TestPackages, "Dapper"]),
        new("Web.Tests", ["Api", "Web", "Domain", "Grains", "Grains.Interfaces", "Orleans.Embedded", "Silo", "ProcessKit"], TestPackages),
        new("Engine.Tests", ["Engine", "TestKit"], TestPackages),
        new("Scripting.Tests", ["Engine", "Scripting", "TestKit"], TestPackages),
        new("Cli.Tests", ["Engine", "Scripting", "Cli", "TestKit"], TestPackages),
        new(
            "Grains.Tests", ["Domain", "Grains", "Grains.Interfaces", "Orleans.Embedded"],
            [.. TestPackages, "Microsoft.Orleans.Server", "Microsoft.Extensions.Hosting"]),
        new(
            "Architecture.Tests",
            ["Engine", "Scripting", "Cli", "Orleans.Embedded", "Domain", "Grains.Interfaces", "Grains", "Api", "Web", "Silo", "TestKit"], TestPackages),
        new(
            "Benchmarks", ["Domain", "Engine", "Grains.Interfaces", "Orleans.Embedded", "Scripting", "Silo", "ProcessKit", "TestKit"], ["BenchmarkDotNet", "Dapper"]),
    ];
}

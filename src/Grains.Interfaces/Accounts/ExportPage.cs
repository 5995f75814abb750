using System.Collections.Immutable;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>Some files of the archive of everything that is a user's.</summary>
/// <param name="Files">The files.</param>
/// <param name="Next">Where to go on; null = these were the last.</param>
[GenerateSerializer, Immutable, Alias("export-page")]
public sealed record ExportPage([property: Id(0)] ImmutableArray<ExportFile> Files, [property: Id(1)] string? Next);

/// <summary>A file of the archive.</summary>
/// <param name="Name">Its name, with folders.</param>
/// <param name="Content">What is in it.</param>
[GenerateSerializer, Immutable, Alias("export-file")]
public sealed record ExportFile([property: Id(0)] string Name, [property: Id(1)] ImmutableArray<byte> Content);

namespace Infon.Scripting.Tests.Vm;

/// <summary>Tests that measure time run while no other test of the project does.</summary>
[CollectionDefinition(nameof(Measured), DisableParallelization = true)]
public sealed class Measured;

using System.ComponentModel;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Infon.ProcessKit.Databases;

/// <summary>The tests of a class need PostgreSQL; its facts are skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;

/// <summary>A test that needs PostgreSQL, whatever class it is in.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get => TestPostgres.Missing; set => base.Skip = value; }
}

/// <summary>A test that runs on the database of its class.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Infon.ProcessKit.Databases.DatabaseFactDiscoverer", "Infon.ProcessKit")]
public sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>A test with rows of arguments that runs on the database of its class.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Infon.ProcessKit.Databases.DatabaseTheoryDiscoverer", "Infon.ProcessKit")]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

/// <summary>Finds the cases of <see cref="DatabaseFactAttribute"/>.</summary>
public sealed class DatabaseFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    /// <inheritdoc/>
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        CaseWithoutPostgres.For(DiagnosticMessageSink, discoveryOptions, testMethod)
        ?? base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

/// <summary>Finds the cases of <see cref="DatabaseTheoryAttribute"/>.</summary>
public sealed class DatabaseTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    /// <inheritdoc/>
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        CaseWithoutPostgres.For(DiagnosticMessageSink, discoveryOptions, testMethod) is { } skipped
            ? [skipped] : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>A test that cannot run here, and says why.</summary>
public sealed class CaseWithoutPostgres : XunitTestCase
{
    /// <summary>Filled by xunit.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For deserialization.")]
    public CaseWithoutPostgres()
    {
    }

    private CaseWithoutPostgres(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
    {
    }

    internal static CaseWithoutPostgres? For(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        TestPostgres.Missing is not null && method.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any()
            ? new(sink, options, method) : null;

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute) => TestPostgres.Missing!;
}

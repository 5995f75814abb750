using System.Reflection;
using Infon.Architecture.Tests.Reflection;

namespace Infon.Architecture.Tests.Shapes;

public sealed class ShapeTests
{
    /// <summary>Static fields that may hold what could change, each with the reason why it is safe.</summary>
    private static readonly Dictionary<string, string> MutableStaticsAllowed = new()
    {
        ["Region.Free"] = "Address space belongs to the process; VMs get equal regions whichever they get.",
        ["Region._place"] = "Where the process has not looked for address space yet.",
        ["Prelude.Parts"] = "Our own Lua, compiled when it is first needed and the same ever after.",
        ["Callbacks.Methods"] = "The methods bound to Lua, found once; the runtime's descriptions of methods do not change.",
        ["LuaReference.Chapters"] = "Tuples of texts in an immutable array.",
        ["Registration.Ours"] = "Tuples of names and numbers in an immutable array.",
        ["Registration.Private"] = "Tuples of names and numbers in an immutable array.",
        ["SelfTest.Result"] = "What the test of the native library found; it is made once and cannot change.",
    };

    /// <summary>Names that end like those we do not want, each with the reason.</summary>
    private static readonly Dictionary<string, string> NamesAllowed = new()
    {
        ["IGrainBase"] = "Orleans calls it so.",
    };

    private static IEnumerable<Type> Engine => Assembly.Load("Infon.Engine").GetTypes();

    private static IEnumerable<Type> Scripting => Assembly.Load("Infon.Scripting").GetTypes();

    private static IEnumerable<Type> Domain => Assembly.Load("Infon.Domain").GetTypes();

    private static IEnumerable<Type> Product =>
    [
        .. Engine, .. Scripting, .. Domain,
        .. new[] { "infon", "Infon.Orleans.Embedded", "Infon.Grains.Interfaces", "Infon.Grains", "Infon.Api", "Infon.Web", "Infon.Silo" }
            .SelectMany(name => Assembly.Load(name).GetTypes()),
    ];

    [Fact]
    public void Nothing_static_can_change_in_the_engine_the_sandbox_and_the_rules() =>
        Engine.Concat(Scripting).Concat(Domain).SelectMany(type => StaticRules.MutableStatics(type, MutableStaticsAllowed)).Should().BeEmpty();

    [Fact]
    public void No_type_is_named_after_a_kind() =>
        Product.SelectMany(type => ShapeRules.EmptyNames(type, NamesAllowed)).Should().BeEmpty();

    [Fact]
    public void No_folder_is_named_after_a_kind() =>
        Repository.CSharp("src", "tests").SelectMany(ShapeRules.KindsAsFolders).Should().BeEmpty();

    [Fact]
    public void Classes_are_sealed_unless_made_to_be_inherited() => ShapeRules.Open([.. Product]).Should().BeEmpty();

    [Fact]
    public void Every_exception_is_still_needed()
    {
        var statics = Engine.Concat(Scripting).Concat(Domain).SelectMany(Members.Fields).Where(field => field.IsStatic).Select(Members.NameOf);

        MutableStaticsAllowed.Keys.Should().BeSubsetOf(statics);
        NamesAllowed.Keys.Should().BeSubsetOf(Product.Select(type => type.Name.Split('`')[0]));
    }
}

using Dapper;

namespace Infon.Silo.Storage.Challenges;

/// <summary>Several ids as parameters of one query, each by itself, which every database takes alike.</summary>
internal sealed class IdList
{
    /// <summary>The ids.</summary>
    public IdList(IEnumerable<Guid> ids)
    {
        foreach (var (index, id) in ids.Distinct().Index())
        {
            Values.Add($"id{index}", id);
        }

        Sql = $"({string.Join(", ", Values.ParameterNames.Select(name => $"@{name}"))})";
    }

    /// <summary>What stands behind IN, if there are any.</summary>
    public string Sql { get; }

    /// <summary>The values of the parameters; more may be added.</summary>
    public DynamicParameters Values { get; } = new();
}

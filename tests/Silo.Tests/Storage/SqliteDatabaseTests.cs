using Dapper;
using Infon.Silo.Storage;

namespace Infon.Silo.Tests.Storage;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public async Task A_transaction_that_fails_has_not_happened()
    {
        var folder = Directory.CreateTempSubdirectory("infon-test-");
        using var database = new SqliteDatabase(Path.Combine(folder.FullName, "infon.db"));
        await database.Write(change => change.Connection!.ExecuteAsync("CREATE TABLE words (word TEXT)", transaction: change));

        var failing = () => database.Write<int>(async change =>
        {
            await change.Connection!.ExecuteAsync("INSERT INTO words VALUES ('half')", transaction: change);
            throw new InvalidDataException();
        });

        await failing.Should().ThrowAsync<InvalidDataException>();
        (await database.Read(reader => reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM words"))).Should().Be(0);
    }
}

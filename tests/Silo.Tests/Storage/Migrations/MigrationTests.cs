using Infon.Silo.Storage.Migrations;

namespace Infon.Silo.Tests.Storage.Migrations;

public sealed class MigrationTests
{
    [Fact]
    public void How_lines_end_does_not_change_a_checksum() =>
        new Migration("0001_words", "a\r\nb").Checksum.Should().Be(new Migration("0001_words", "a\nb").Checksum);

    [Fact]
    public void Both_dialects_have_the_same_migrations() =>
        Migration.Of("Sqlite").Select(each => each.Name).Should().Equal(Migration.Of("Postgres").Select(each => each.Name));
}

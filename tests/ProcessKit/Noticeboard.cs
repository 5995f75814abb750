using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.ProcessKit;

/// <summary>Writes notifications as whoever has something to tell does.</summary>
public static class Noticeboard
{
    /// <summary>Tells a user that matches are complete, within the site, and gives the ids of the notifications.</summary>
    public static Task<IReadOnlyList<Guid>> Tell(this RunningInfon infon, Guid user, params string[] sentences) =>
        infon.Services.GetRequiredService<Database>().Write<IReadOnlyList<Guid>>(async transaction =>
        {
            var ids = new List<Guid>();
            foreach (var (index, sentence) in sentences.Index())
            {
                await using var command = transaction.Connection!.CreateCommand();
                command.Transaction = transaction;
                command.CommandText =
                    "INSERT INTO notifications (id, user_id, kind, at, sentence, in_app, by_mail) VALUES (@id, @user, 1, @at, @sentence, 1, 0)";
                ids.Add(Guid.CreateVersion7());
                foreach (var (name, value) in (IEnumerable<(string, object)>)[("@id", ids[^1]), ("@user", user), ("@at", (long)index), ("@sentence", sentence)])
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (name, value);
                    command.Parameters.Add(parameter);
                }

                await command.ExecuteNonQueryAsync();
            }

            return ids;
        });
}

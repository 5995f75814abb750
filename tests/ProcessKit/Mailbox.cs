using System.Text.RegularExpressions;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.ProcessKit;

/// <summary>What a process has written to people, sent or not.</summary>
public static partial class Mailbox
{
    /// <summary>The texts of the mails to an address, the first first.</summary>
    public static Task<IReadOnlyList<string>> MailsTo(this RunningInfon infon, string address) =>
        infon.Services.GetRequiredService<Database>().Read<IReadOnlyList<string>>(async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT subject, body FROM mails WHERE recipient = @address ORDER BY created_at, id";
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@address", address);
            command.Parameters.Add(parameter);
            var mails = new List<string>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                mails.Add($"{reader.GetString(0)}\n{reader.GetString(1)}");
            }

            return mails;
        });

    /// <summary>The token of the link in the last mail to an address.</summary>
    public static async Task<string> TokenSentTo(this RunningInfon infon, string address) =>
        Token().Match((await infon.MailsTo(address))[^1]).Groups[1].Value;

    [GeneratedRegex(@"token=([\w-]+)")]
    private static partial Regex Token();
}

using System.Globalization;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace QcdcCases.Benchmarks;

/// <summary>
/// The floor under registering a letter: a bare endpoint that reads the same body and inserts the same rows with the database driver alone,
/// in one transaction, with the same gap-free number and the same durability.
/// </summary>
internal static class Floor
{
    private static readonly string[] Statements =
    [
        """
        insert into cases (id, source, key, unit_id, kind, field, title, opened_instance, status, instance, search, version)
        values ($1, '', $2, $3, $4, $5, $6, 1, 'received', 1, $7, $8)
        """,
        """
            insert into letters (id, source, key, unit_id, number, received_on, channel, kind, instance, field, signatories, summary, processing_due_on, search, version)
            values ($1, '', $2, $3, $4, $5, 'post', $6, 1, $7, 1, $8, $9, $10, $11)
            """,
        "insert into letter_cases (letter_id, case_id, ordinal) values ($1, $2, 0)",
        "insert into people (id, owner_id, role, ordinal, identity_name, identity_address) values ($1, $2, 'sender', 0, $3, $4)",
        """
            insert into history (id, recorded_at, actor_id, actor_name, action, subject_id, case_id, unit_id) values ($1, $2, $3, 'floor', 'letter.registered', $4, $5, $6)
            """,
        """
        insert into facts (id, subject, item_id, part, unit_id, dimensions_id, case_id, begun_on, amount, direct, recorded_at)
        values ($1, 0, $2, 0, $3, 1, $4, $5, 1, false, $6)
        """,
        "insert into fact_changes (id, fact_id, unit_id, sign) values ($1, $2, $3, 1)",
        DeadlineOf("answer", "TCD-06", "2014-07-01", "duty"),
        DeadlineOf("alarm", "TCD-10", "2026-07-01", "alarm"),
        "insert into stored_answers (caller_id, key, request_hash, value, answered_at) values ($1, $2, $3, $4, $5)",
    ];

    private const string NextNumber = """
        insert into register_numbers as n (unit_id, book, year, last) values ($1, 'letters', $2, 1)
        on conflict (unit_id, book, year) do update set last = n.last + 1 returning n.last
        """;

    // The facts name it.
    private const string Profile = "insert into dimensions (id, key) values (1, 'floor') on conflict do nothing";

    private static string DeadlineOf(string duty, string rule, string version, string purpose) =>
        $"""
            insert into deadlines (id, subject, subject_id, unit_id, duty, ordinal, instance, rule_id, rule_version, purpose, start_event, started_on, remote, complexity,
                disciplinary, raw_due_on, original_due_on, due_on, next_check_on, calendar_revision, paused, provisional, entries, version)
            values ($1, 'letter', $2, $3, '{duty}', 1, 1, '{rule}', '{version}', '{purpose}', 'received', $4, false, 'ordinary', false, $5, $5, $5, $4, 1, false, false, $6, $7)
            """;

    public static async Task ServeAsync(string connectionString, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        var units = await UnitsAsync(source);
        await using (var profile = source.CreateCommand(Profile))
        {
            await profile.ExecuteNonQueryAsync();
        }

        var app = builder.Build();
        app.MapGet("/ready", () => "ready");
        app.MapPost("/letters", async (HttpRequest request) =>
        {
            using var body = await JsonDocument.ParseAsync(request.Body);
            var number = await RegisterAsync(source, units, body.RootElement, request.Headers["Idempotency-Key"].ToString());
            return Results.Json(new { number }, statusCode: StatusCodes.Status201Created);
        });
        await app.RunAsync();
    }

    private static async Task<int> RegisterAsync(NpgsqlDataSource source, Dictionary<string, Guid> units, JsonElement body, string key)
    {
        var unit = units[body.GetProperty("unit").GetString()!];
        var (letter, behind, fact) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var receivedOn = DateOnly.ParseExact(body.GetProperty("receivedOn").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (kind, field) = (body.GetProperty("kind").GetString()!, body.GetProperty("field").GetString()!);
        var summary = body.GetProperty("summary").GetString()!;
        var person = body.GetProperty("people")[0];
        var now = DateTime.UtcNow;
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var next = new NpgsqlCommand(NextNumber, connection, transaction)
        {
            Parameters =
            {
                new() { Value = unit },
                new() { Value = receivedOn.Year },
            },
        };
        var number = (int)(await next.ExecuteScalarAsync())!;
        await using var batch = new NpgsqlBatch(connection, transaction);
        Add(Statements[0], behind, behind.ToString("N"), unit, kind, field, summary, summary, Guid.CreateVersion7());
        Add(
            Statements[1],
            letter,
            letter.ToString("N"),
            unit,
            number,
            receivedOn,
            kind,
            field,
            summary,
            receivedOn.AddDays(14),
            summary,
            Guid.CreateVersion7());
        Add(Statements[2], letter, behind);
        Add(
            Statements[3],
            Guid.CreateVersion7(),
            letter,
            person.GetProperty("name").GetString()!,
            person.GetProperty("address").GetString()!);
        Add(Statements[4], Guid.CreateVersion7(), now, Guid.Empty, letter, behind, unit);
        Add(Statements[5], fact, letter, unit, behind, receivedOn, now);
        Add(Statements[6], Guid.CreateVersion7(), fact, unit);
        Add(
            Statements[7],
            Guid.CreateVersion7(),
            letter,
            unit,
            receivedOn,
            receivedOn.AddDays(14),
            Ledger(receivedOn),
            Guid.CreateVersion7());
        Add(
            Statements[8],
            Guid.CreateVersion7(),
            letter,
            unit,
            receivedOn,
            receivedOn.AddDays(45),
            Ledger(receivedOn),
            Guid.CreateVersion7());
        Add(Statements[9], Guid.Empty, key, new string('0', 64), body.GetRawText(), now);
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return number;

        void Add(string sql, params object[] values)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(
                    value is DateTime
                        ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.TimestampTz }
                        : new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }
    }

    private static string Ledger(DateOnly on) => $$"""[{"kind":"start","on":"{{on:yyyy-MM-dd}}"}]""";

    private static async Task<Dictionary<string, Guid>> UnitsAsync(NpgsqlDataSource source)
    {
        var units = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await using var command = source.CreateCommand("select key, id from units");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            units[reader.GetString(0)] = reader.GetGuid(1);
        }

        return units;
    }
}

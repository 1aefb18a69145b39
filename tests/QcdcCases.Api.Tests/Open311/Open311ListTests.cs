using System.Globalization;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Open311;

/// <summary>Reading requests: windows, pages, states, and that nobody's data is in any of it.</summary>
public sealed class Open311ListTests(Open311Application app) : IClassFixture<Open311Application>
{
    public static TheoryData<string> Formats => Open311Application.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task One_is_a_list_of_one_and_a_list_of_ids_ignores_the_rest(string format)
    {
        var (one, two) = (await app.SendAsync(format, $"Một {format}"), await app.SendAsync(format, $"Hai {format}"));

        Assert.Single(await Items(format, $"requests/{one}.{format}"));
        var both = await Items(
            format, $"requests.{format}?service_request_id={one},{two}&status=closed&start_date=2001-01-01T00:00:00Z&service_code=x");
        Assert.Equal([two, one], both.Select(r => r["service_request_id"]));
        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"requests/{Guid.NewGuid()}.{format}"), 404);
        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"requests/khong-co.{format}"), 404);
        Assert.Empty(await Items(format, $"requests.{format}?service_request_id={Guid.NewGuid()}"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_window_is_ninety_days_and_zones_are_needed(string format)
    {
        var old = await KeyInAsync("2026-05-01T08:00:00+07:00");
        var recent = await KeyInAsync("2026-08-09T08:00:00+07:00");

        var usual = (await Items(format, $"requests.{format}")).ConvertAll(r => r["service_request_id"]);
        Assert.Contains(recent, usual);
        Assert.DoesNotContain(old, usual);
        Assert.Contains(old, await Ids(format, "start_date=2026-04-30T00:00:00Z"));
        Assert.Contains(old, await Ids(format, "end_date=2026-05-02T00:00:00Z"));
        Assert.Contains(old, await Ids(format, "start_date=2026-05-01T08:00:00+07:00&end_date=2026-05-01T08:00:00+07:00"));
        Assert.DoesNotContain(old, await Ids(format, "start_date=2026-05-01T08:00:01+07:00&end_date=2026-05-02T08:00:00+07:00"));
        Assert.Contains(old, await Ids(format, "start_date=2026-05-01T00:00:00Z&end_date=2026-07-30T00:00:00Z"));
        await Refused(format, "start_date=2026-05-01T00:00:00Z&end_date=2026-07-31T00:00:00Z", "90");
        await Refused(format, "start_date=2026-05-02T00:00:00Z&end_date=2026-05-01T00:00:00Z", "start_date");
        await Refused(format, "start_date=2026-05-01T00:00:00", "start_date");
        await Refused(format, "end_date=2026-05-01", "end_date");
        await Refused(format, "start_date=2026-13-01T00:00:00Z", "start_date");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_state_is_open_or_closed(string format)
    {
        var received = await app.SendAsync(format, $"Mới {format}");
        var accepted = await StepAsync(format, "acceptance", new { });
        var passedOn = await StepAsync(format, "transfer", new { receiver = "Điện lực" });
        var answered = await StepAsync(format, "answer", new { answer = "Đã sửa" });
        var refused = await StepAsync(format, "refusal", new { reason = "Không đủ căn cứ" });
        var closed = await StepAsync(format, "answer", new { answer = "Đã sửa" });
        await app.StepAsync(closed, "closing", new { });

        var open = await Ids(format, "status=open");
        var ended = await Ids(format, "status=closed");
        Assert.All([received, accepted, passedOn], id => Assert.Contains(id, open));
        Assert.All([answered, refused, closed], id => Assert.Contains(id, ended));
        Assert.Empty(open.Intersect(ended));
        Assert.Equal(open.Concat(ended).Order(), (await Ids(format, "status=open,closed")).Order());
        Assert.Equal(open.Concat(ended).Order(), (await Ids(format, "status=open&status=closed")).Order());
        await Refused(format, "status=done", "status");
        Assert.Equal("Không đủ căn cứ", (await One(format, refused))["status_notes"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_closing_time_stays_whatever_comes_after(string format)
    {
        var id = await StepAsync(format, "answer", new { answer = "Đã sửa" });
        var before = (await One(format, id))["updated_datetime"];

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.StepAsync(id, "closing", new { });
        await app.PostAsync($"servicerequestupdates.{format}", Update(id, $"u-{id}", "UNCHANGED", "Cảm ơn"));

        Assert.Equal(before, (await One(format, id))["updated_datetime"]);
        await app.PostAsync($"servicerequestupdates.{format}", Update(id, $"r-{id}", "OPEN", "Lại hỏng"));
        var reopened = await One(format, id);
        Assert.Equal("open", reopened["status"]);
        Assert.NotEqual(before, reopened["updated_datetime"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_expected_day_is_that_of_the_extension(string format)
    {
        await app.DefineAsync("dd-x01", "urban-order", new { validFrom = Today(), answerWithinDays = 3 });
        var item = await Answer.Is(
            await app.App.PostAsync("/api/v1/feedback", new { unit = "dd-x01", category = "urban-order", text = "Lấn đường" }), 201);
        var id = (string)item["id"]!;
        Assert.Equal($"{item["dueOn"]}T23:59:59+07:00", (await One(format, id))["expected_datetime"]);

        await app.StepAsync(id, "extension", new { reason = "Chờ vật tư", dueOn = "2026-10-01" });

        Assert.Equal("2026-10-01T23:59:59+07:00", (await One(format, id))["expected_datetime"]);
        var read = await app.Officer.GetAsync($"/api/v1/feedback/{id}");
        await Answer.IsProblem(
            await app.Officer.PostAsync(
                $"/api/v1/feedback/{id}/extension", new { reason = "x", dueOn = "2026-09-01" }, ifMatch: read.ETag()),
            422,
            "feedback.extension_shortens",
            "dueOn");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Hidden_and_voided_ones_are_not_found(string format)
    {
        var (hidden, voided) = (await app.SendAsync(format, $"Ẩn {format}"), await app.SendAsync(format, $"Hủy {format}"));
        await app.StepAsync(hidden, "hiding", new { reason = "Có tên người khác" });
        await app.StepAsync(voided, "void", new { reason = "Gửi hai lần" });

        foreach (var id in new[] { hidden, voided })
        {
            await Open311Reading.ErrorsAsync(format, await app.GetAsync($"requests/{id}.{format}"), 404);
            Assert.DoesNotContain(id, await Ids(format, "page_size=1000"));
        }

        var read = await app.Officer.GetAsync($"/api/v1/feedback/{hidden}");
        await Answer.IsProblem(
            await app.Officer.PostAsync($"/api/v1/feedback/{hidden}/hiding", new { reason = "x" }, ifMatch: read.ETag()),
            409,
            "feedback.already_hidden");
        await Answer.Is(await app.Officer.DeleteAsync($"/api/v1/feedback/{hidden}/hiding", read.ETag()), 200);
        Assert.Contains(hidden, await Ids(format, "page_size=1000"));
        read = await app.Officer.GetAsync($"/api/v1/feedback/{hidden}");
        await Answer.IsProblem(
            await app.Officer.DeleteAsync($"/api/v1/feedback/{hidden}/hiding", read.ETag()), 409, "feedback.not_hidden");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Nobody_s_data_is_in_any_answer(string format)
    {
        string[] planted =
        [
            "Nguyễn Thị Kín", "0912345678", "0912 345 678", "079123456789", "kin@example.com", "Trần Văn Giấu", "Kín", "Giấu",
        ];
        var id = (await Open311Reading.ItemsAsync(format, await app.PostAsync(
            $"requests.{format}",
            ("service_code", "traffic"), ("address_string", "Nhà bà Nguyễn Thị Kín, 0912345678"), ("first_name", "Thị Kín"),
            ("last_name", "Nguyễn"), ("email", "kin@example.com"), ("phone", "0912345678"),
            ("description", "Tôi là Nguyễn Thị Kín, CCCD 079123456789, gọi 0912 345 678 hoặc kin@example.com"))))[0]["service_request_id"];
        await app.StepAsync(id, "answer", new { answer = "Đã gặp ông Trần Văn Giấu, điện thoại 0912345678" });
        await app.PostAsync($"servicerequestupdates.{format}", Update(id, $"p-{id}", "OPEN", "Trần Văn Giấu 0912345678"));

        foreach (var path in new[]
        {
            $"requests/{id}.{format}?extensions=true",
            $"requests.{format}?extensions=true&page_size=1000",
            $"servicerequestupdates.{format}",
            $"services.{format}",
        })
        {
            var body = await (await app.GetAsync(path)).Content.ReadAsStringAsync();
            Assert.All(planted, word => Assert.DoesNotContain(word, body, StringComparison.Ordinal));
        }

        await app.InDatabaseAsync(db =>
        {
            Assert.All(
                db.StoredAnswers.Select(a => a.Key + a.RequestHash),
                k => Assert.DoesNotContain("0912345678", k, StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Letters_and_visits_are_never_listed(string format)
    {
        var letter = LetterBody.With();
        var made = await app.As(StaffRole.LetterOfficer, "dd").PostAsync("/api/v1/letters", letter);
        var id = (string)(await Answer.Is(made, 201))["id"]!;

        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"requests/{id}.{format}"), 404);
        Assert.DoesNotContain(id, await Ids(format, "page_size=1000"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_jurisdiction_is_a_unit_with_all_below_it(string format)
    {
        var id = await app.SendAsync(format, $"Ở xã {format}");

        Assert.Contains(id, await Ids(format, "jurisdiction_id=dd"));
        Assert.Contains(id, await Ids(format, "jurisdiction_id=dd-x01"));
        Assert.Contains(id, await Ids(format, "jurisdiction_id="));
        Assert.DoesNotContain(id, await Ids(format, "jurisdiction_id=dd-x02"));
        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"requests.{format}?jurisdiction_id=nowhere"), 404);
        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"requests/{id}.{format}?jurisdiction_id=dd-x02"), 404);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Updates_are_the_office_s_steps_in_their_order_within_the_window(string format)
    {
        var from = app.Clock.Now;
        var id = await StepAsync(format, "acceptance", new { });
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.StepAsync(id, "answer", new { answer = "Đã vá" });
        var until = app.Clock.Now.AddSeconds(1);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.StepAsync(id, "closing", new { });

        var updates = (await Items(format, $"servicerequestupdates.{format}?api_key=x&start_date={At(from)}&end_date={At(until)}"))
            .FindAll(u => u["service_request_id"] == id);
        Assert.Equal([("IN_PROGRESS", ""), ("CLOSED", "Đã vá")], updates.Select(u => (u["status"], u["description"])));
        Assert.Equal(2, updates.Select(u => u["update_id"]).Distinct().Count());
        Assert.All(updates, u => Assert.InRange(
            DateTimeOffset.Parse(u["updated_datetime"], CultureInfo.InvariantCulture), from.AddSeconds(-1), until));
        const string TooLong = "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z";
        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"servicerequestupdates.{format}?{TooLong}"), 400);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_update_is_taken_once_by_its_number(string format)
    {
        var id = await app.SendAsync(format, $"Hố {format}");
        var path = $"servicerequestupdates.{format}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.PostAsync(path, Update(id, "7", "OPEN", "Sâu hơn"))));
        foreach (var answer in answers)
        {
            Assert.Equal("7", (await Open311Reading.ItemsAsync(format, answer))[0]["update_id"]);
        }

        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(
            "7", (await Open311Reading.ItemsAsync(format, await app.PostAsync(path, Update(id, "7", "OPEN", "Sâu hơn"))))[0]["update_id"]);
        Assert.Contains(
            "update_id",
            (await Open311Reading.ErrorsAsync(format, await app.PostAsync(path, Update(id, "7", "OPEN", "Khác")), 400))[0],
            StringComparison.Ordinal);
        var staff = await Answer.Is(await app.Officer.GetAsync($"/api/v1/feedback/{id}"), 200);
        Assert.Equal([("commented", "Sâu hơn")], staff["steps"]!.AsArray().Select(s => ((string)s!["event"]!, (string)s["answer"]!)));

        var keyless = Open311Application.Form(Update(id, "8", "OPEN", "x"));
        await Open311Reading.ErrorsAsync(format, await app.AsNobody().PostAsync($"{Open311Application.Door}/{path}", keyless), 403);
        Assert.Equal(5, (await Open311Reading.ErrorsAsync(format, await app.PostAsync(path, ("x", "y")), 400)).Count);
        await Open311Reading.ErrorsAsync(format, await app.PostAsync(path, Update(id, "9", "MAYBE", "x")), 400);
        await Open311Reading.ErrorsAsync(format, await app.PostAsync(path, Update(id, new string('9', 201), "OPEN", "x")), 400);
        await Open311Reading.ErrorsAsync(format, await app.PostAsync(path, Update($"{Guid.NewGuid()}", "9", "OPEN", "x")), 404);
    }

    private static (string, string)[] Update(string id, string update, string status, string text) =>
    [
        ("service_request_id", id), ("update_id", update), ("status", status), ("description", text),
        ("updated_datetime", "2026-08-10T09:00:00+07:00"),
    ];

    private static string At(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private async Task<string> StepAsync(string format, string step, object body)
    {
        var id = await app.SendAsync(format, $"Trước {step} {Guid.NewGuid()}");
        await app.StepAsync(id, step, body);
        return id;
    }

    private async Task<string> KeyInAsync(string receivedAt)
    {
        var body = new { unit = "dd-x01", category = "traffic", text = "Cũ", receivedAt };
        return (string)(await Answer.Is(await app.Officer.PostAsync("/api/v1/feedback", body), 201))["id"]!;
    }

    private async Task<Dictionary<string, string>> One(string format, string id) => (await Items(format, $"requests/{id}.{format}"))[0];

    private async Task<List<string>> Ids(string format, string query) =>
        (await Items(format, $"requests.{format}?{query}")).ConvertAll(r => r["service_request_id"]);

    private async Task<List<Dictionary<string, string>>> Items(string format, string path) =>
        await Open311Reading.ItemsAsync(format, await app.GetAsync(path));

    private async Task Refused(string format, string query, string named) => Assert.Contains(
        await Open311Reading.ErrorsAsync(format, await app.GetAsync($"requests.{format}?{query}"), 400),
        e => e.Contains(named, StringComparison.Ordinal));

    private string Today() => $"{app.Clock.Now.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd}";
}

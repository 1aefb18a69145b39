using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>The daily letter over the real protocol, and whoever sets where it goes.</summary>
public sealed class SmtpTests : IAsyncLifetime
{
    private readonly PostedApplication app = new();

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    public async ValueTask InitializeAsync() => await app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_letter_that_was_not_taken_is_sent_again_under_its_name_and_one_that_was_taken_is_not()
    {
        await ANoticeAsync();
        foreach (var manner in new[] { SmtpManner.RefusesForNow, SmtpManner.Refuses, SmtpManner.CutsOff, SmtpManner.IsSilent })
        {
            app.Smtp.Manner = manner;
            Assert.Equal((JobRunState.Done, 0, 1), await RunAsync());
            Assert.Empty(app.Smtp.Taken);
        }

        app.Smtp.Manner = SmtpManner.Takes;
        Assert.Equal((JobRunState.Done, 1, 0), await RunAsync());
        Assert.Equal((JobRunState.Done, 0, 0), await RunAsync());

        var (recipient, content) = Assert.Single(app.Smtp.Taken);
        Assert.Equal("can.bo@example.vn", recipient);
        Assert.Contains("\nfrom: qcdc@example.vn", content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($".20261001.{await Officer.MeAsync():N}@example.vn>", MessageId(content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_between_sending_and_noting_it_sends_the_same_letter_again()
    {
        await ANoticeAsync();
        app.Smtp.OnLetter = () => app.Database.BreakConnectionsAsync();
        await RunAsync();
        Assert.Single(app.Smtp.Taken);

        app.Smtp.OnLetter = () => Task.CompletedTask;
        Assert.Equal((JobRunState.Done, 0, 0), await RunAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal((JobRunState.Done, 1, 0), await RunAsync());
        Assert.Equal((JobRunState.Done, 0, 0), await RunAsync());

        Assert.Equal(2, app.Smtp.Taken.Count);
        Assert.Single(app.Smtp.Taken.Select(t => MessageId(t.Content)).Distinct());
    }

    [Theory]
    [InlineData("can bo@example.vn")]
    [InlineData("Cán bộ <can.bo@example.vn>")]
    [InlineData("can.bo")]
    [InlineData("can.bo@localhost")]
    [InlineData("a@example.vn\r\nBcc: b@example.vn")]
    public async Task What_is_no_bare_address_is_refused(string email)
    {
        var seen = await Officer.GetAsync("/api/v1/me/email");
        await Answer.Is(seen, 200);

        await Answer.IsProblem(
            await Officer.PutAsync("/api/v1/me/email", new { email }, ifMatch: seen.ETag()),
            400,
            "request.invalid",
            "email",
            "account.email_format");
    }

    [Fact]
    public async Task An_address_is_set_by_oneself_or_by_an_administrator_of_all_ones_units_and_taken_away_again()
    {
        var me = await Officer.MeAsync();
        var administrator = app.As(StaffRole.Administrator, "dd");
        var account = await administrator.GetAsync($"/api/v1/staff/{me}");
        await Answer.Is(account, 200);
        var set = await administrator.PutAsync($"/api/v1/staff/{me}/email", new { email = "can.bo@example.vn" }, ifMatch: account.ETag());
        Assert.Equal("can.bo@example.vn", (string?)(await Answer.Is(set, 200))["email"]);
        await Answer.IsProblem(
            await administrator.PutAsync($"/api/v1/staff/{me}/email", new { email = "x@example.vn" }, ifMatch: account.ETag()),
            412,
            "request.stale");
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "td")
                .PutAsync($"/api/v1/staff/{me}/email", new { email = "x@example.vn" }, ifMatch: set.ETag()),
            404,
            "account.not_found");
        await Answer.IsProblem(
            await Officer.PutAsync($"/api/v1/staff/{me}/email", new { email = "x@example.vn" }, ifMatch: set.ETag()),
            403,
            "permission.missing");

        var own = await Officer.GetAsync("/api/v1/me/email");
        Assert.Equal("can.bo@example.vn", (string?)(await Answer.Is(own, 200))["email"]);
        var none = await Officer.PutAsync("/api/v1/me/email", new { email = (string?)null }, ifMatch: own.ETag());
        Assert.Null((await Answer.Is(none, 200))["email"]);
        await app.InDatabaseAsync(async db =>
            Assert.DoesNotContain(
                await db.History.Where(h => h.SubjectId == me).ToListAsync(),
                h => h.Detail?.Contains('@') is true && h.Action.StartsWith("account.email", StringComparison.Ordinal)));
    }

    private async Task ANoticeAsync()
    {
        var letter = await Officer.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        await Officer.ChangeAsync("letters", letter, "assignment", new { assignee = await Officer.MeAsync() });
        var seen = await Officer.GetAsync("/api/v1/me/email");
        await Answer.Is(await Officer.PutAsync("/api/v1/me/email", new { email = "can.bo@example.vn" }, ifMatch: seen.ETag()), 200);
        app.Clock.SetDay(2026, 10, 1);
        await app.WithAsync<JobExecutor>(jobExecutor => jobExecutor.RunAsync("watch-clocks", TestContext.Current.CancellationToken));
    }

    private async Task<(JobRunState State, int Done, int Refused)> RunAsync()
    {
        var state = JobRunState.Running;
        await app.WithAsync<JobExecutor>(async jobExecutor =>
        {
            // The connections that broke under a run are not known to be broken before they are used.
            state = await jobExecutor.RunAsync("send-digests", TestContext.Current.CancellationToken);
        });
        JobRun? run = null;
        await app.InDatabaseAsync(async db =>
            run = await db.JobRuns.AsNoTracking().Where(r => r.Code == "send-digests").OrderByDescending(r => r.Id).FirstAsync());
        return (state, run!.Done, run.Refused);
    }

    private static string MessageId(string content) =>
        Assert.Single(content.Split('\n'), line => line.StartsWith("message-id:", StringComparison.OrdinalIgnoreCase)).TrimEnd();
}

/// <summary>As <see cref="CasesApplication"/>, with a mail server of its own.</summary>
public sealed class PostedApplication : CasesApplication
{
    public SmtpServer Smtp { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{Smtp.Port}",
        ["Mail:From"] = "qcdc@example.vn",
        ["Mail:StartTls"] = "false",
        ["Mail:Patience"] = "2",
    };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
    }
}

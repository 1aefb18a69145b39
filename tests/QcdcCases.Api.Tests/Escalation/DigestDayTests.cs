using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>On which days the daily letter goes out, and what a mail server or an address that fails keeps back.</summary>
public sealed class DigestDayTests(MailingApplication app) : IClassFixture<MailingApplication>
{
    [Theory]
    [InlineData(2026, 11, 24, false)]
    [InlineData(2026, 9, 2, false)]
    [InlineData(2026, 8, 31, false)]
    [InlineData(2027, 2, 8, false)]
    [InlineData(2026, 8, 23, false)]
    [InlineData(2026, 8, 22, true)]
    [InlineData(2026, 11, 25, true)]
    public async Task Letters_go_out_on_the_working_days_of_the_calendar_only(int year, int month, int day, bool isSent)
    {
        await app.NoticeAsync($"ngay{year}{month}{day}");
        app.Clock.SetDay(year, month, day);
        app.Mailer.Sent.Clear();

        await RunAsync("send-digests");

        Assert.Equal(isSent, app.Mailer.Sent.Count > 0);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_once_and_a_letter_that_is_refused_keeps_no_other_back()
    {
        foreach (var name in new[] { "mot", "hai", "ba" })
        {
            await app.NoticeAsync(name);
        }

        app.Clock.SetDay(2026, 10, 6);
        (app.Mailer.IsAway, app.Mailer.Asked) = (true, 0);
        app.Mailer.Sent.Clear();
        await RunAsync("send-digests");
        Assert.Equal(1, app.Mailer.Asked);

        // One address makes the program itself fail, which is no fault of the server.
        (app.Mailer.IsAway, app.Mailer.Broken) = (false, "hai@example.vn");
        await RunAsync("send-digests");
        await RunAsync("send-digests");

        Assert.Equal(
            ["ba@example.vn", "mot@example.vn"],
            app.Mailer.Sent.Select(s => s.Address).Intersect(["mot@example.vn", "hai@example.vn", "ba@example.vn"]).Order());
        Assert.Equal(
            ["account"],
            (await app.As(StaffRole.Administrator, "dd").ListAsync("jobs/send-digests/set-aside")).Select(n => (string?)n["kind"]));
        app.Mailer.Broken = null;
    }

    private Task RunAsync(string job) => app.WithAsync<JobExecutor>(async jobExecutor =>
        Assert.Equal(JobRunState.Done, await jobExecutor.RunAsync(job, TestContext.Current.CancellationToken)));
}

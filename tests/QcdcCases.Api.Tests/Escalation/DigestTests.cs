using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Notifications;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Escalation;
using QcdcCases.Persistence.Access;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

public sealed class DigestTests(MailingApplication app) : IClassFixture<MailingApplication>
{
    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task One_letter_a_day_tells_how_many_notices_wait_and_nothing_else_and_is_tried_again_when_it_was_not_taken()
    {
        var letter = await Officer.RegisterLetterAsync(
            new
            {
                kind = "denunciation",
                receivedOn = "2026-08-03",
                summary = "Tố cáo ông Bùi Văn Kín",
            });
        var me = await Officer.MeAsync();
        await Officer.ChangeAsync("letters", letter, "assignment", new { assignee = me });
        await app.InDatabaseAsync(db =>
            db.Users.Where(u => u.Id == me).ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, "canbo@example.vn")));
        app.Clock.SetDay(2026, 10, 1);
        await RunAsync("watch-clocks");
        app.Mailer.IsAway = true;
        await RunAsync("send-digests");
        Assert.Empty(app.Mailer.Sent);

        app.Mailer.IsAway = false;
        await RunAsync("send-digests");
        await RunAsync("send-digests");

        var (address, subject, text) = Assert.Single(app.Mailer.Sent);
        var unread = (int)(await Answer.Is(await Officer.GetAsync("/api/v1/notices/count"), 200))["unread"]!;
        Assert.Equal(("canbo@example.vn", $"Nhắc việc ngày 01/10/2026: {unread} thông báo chưa đọc"), (address, subject));
        Assert.Contains("- Đơn để quá 45 ngày chưa xử lý: 1\n", text, StringComparison.Ordinal);
        Assert.Contains("https://office.example.vn/notices", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kín", text, StringComparison.Ordinal);

        app.Clock.SetDay(2026, 10, 2);
        await RunAsync("send-digests");
        Assert.Equal(2, app.Mailer.Sent.Count);
    }

    private Task RunAsync(string job) => app.WithAsync<JobExecutor>(async jobExecutor =>
        Assert.Equal(JobRunState.Done, await jobExecutor.RunAsync(job, TestContext.Current.CancellationToken)));
}

/// <summary>As <see cref="CasesApplication"/>, with mail that stays here.</summary>
public sealed class MailingApplication : CasesApplication
{
    public KeptMail Mailer { get; } = new();

    /// <summary>Gives a new member of staff an address and an unread notice of one report's last day.</summary>
    public Task NoticeAsync(string name) =>
        InDatabaseAsync(async db =>
        {
            var now = Clock.Now;
            var account = new StaffAccount
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                FullName = name,
                Email = $"{name}@example.vn",
            };
            var raised =
                await db.EscalationEvents.SingleOrDefaultAsync()
                ?? db.EscalationEvents.Add(
                    new EscalationEvent
                    {
                        Id = Guid.CreateVersion7(),
                        Event = DeadlineEvent.ReportDue,
                        DueOn = new(2026, 8, 1),
                        PeriodFrom = new(2026, 1, 1),
                        PeriodTo = new(2026, 6, 30),
                        UnitId = await db.Units.Where(u => u.Key == "dd").Select(u => u.Id).SingleAsync(),
                        RaisedOn = new(2026, 8, 1),
                        RaisedAt = now,
                    }).Entity;
            db.Users.Add(account);
            db.Notifications.Add(Notification.Create(Guid.CreateVersion7(), raised.Id, account.Id, now));
            await db.SaveChangesAsync();
        });

    protected override void Adjust(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IEmailSender>(Mailer));
}

/// <summary>Keeps what is sent, or refuses it as a mail server that is away.</summary>
public sealed class KeptMail : IEmailSender
{
    public bool IsAway { get; set; }

    /// <summary>How often it was asked to send.</summary>
    public int Asked { get; set; }

    /// <summary>The address at which the program itself fails.</summary>
    public string? Broken { get; set; }

    public List<(string Address, string Subject, string Text)> Sent { get; } = [];

    public bool IsConfigured => true;

    public Uri OfficeUrl { get; } = new("https://office.example.vn/");

    public Task SendAsync(EmailMessage emailMessage, CancellationToken cancellationToken)
    {
        Asked++;
        if (IsAway)
        {
            throw new EmailFailedException("The mail server is away.", new TimeoutException()) { IsServerUnavailable = true };
        }

        if (emailMessage.Address == Broken)
        {
            throw new InvalidOperationException("This address cannot be written.");
        }

        Sent.Add((emailMessage.Address, emailMessage.Subject, emailMessage.Text));
        return Task.CompletedTask;
    }
}

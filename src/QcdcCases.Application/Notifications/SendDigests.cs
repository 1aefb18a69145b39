using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Notifications;

/// <summary>
/// Sends a daily digest of unread notifications to each member of staff with an address, on working days. Inserting the digest row of the
/// day claims the message; no transaction is open while it is sent. The next run retries messages that the mail server did not accept, and
/// after an unavailable mail server. A claim older than ten minutes passes to the next run; a message sent twice then has the same
/// Message-ID.
/// </summary>
public sealed partial class SendDigests(
    CasesDbContext db,
    IDatabaseProvider engine,
    IEmailSender emailSender,
    OfficeClock clock,
    RequestCalendar calendars,
    SetAsideStore setAsideStore,
    ILogger<SendDigests> log) : IScheduledJob
{
    private const string Code = "send-digests";

    private static readonly TimeSpan ClaimTimeout = TimeSpan.FromMinutes(10);

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        if (!emailSender.IsConfigured || !(await calendars.GetAsync(cancellationToken)).Current.IsWorkingDay(today))
        {
            return default;
        }

        var walk = await setAsideStore.BeginAsync(Code, SetAsideKind.Account, cancellationToken);
        var lost = clock.Now - ClaimTimeout;
        var waiting = await db.Users.AsNoTracking()
            .Where(u => !u.Disabled && u.Email != null && db.Notifications.Any(n => n.RecipientId == u.Id && n.SeenAt == null))
            .Where(u => !db.Digests.Any(d => d.RecipientId == u.Id && d.Day == today && (d.SentAt != null || d.ClaimedAt >= lost)))
            .Select(u => u.Id)
            .ToListAsync(cancellationToken);
        var (counts, isAway) = (default(JobCounts), false);
        foreach (var recipient in waiting.Where(id => !walk.FailedToday(id)))
        {
            counts += await walk.RunAsync(
                [recipient],
                async some =>
                {
                    var sent = await SendAsync(some[0], today, lost, cancellationToken);
                    isAway = sent is SendResult.ServerAway;
                    return new JobCounts(1, sent is SendResult.Sent ? 1 : 0, sent is SendResult.ServerAway or SendResult.NotTaken ? 1 : 0);
                },
                cancellationToken);
            if (isAway)
            {
                // The server is unavailable for the other recipients too; the next run retries.
                return counts;
            }
        }

        return counts;
    }

    private async Task<SendResult> SendAsync(Guid recipient, DateOnly today, DateTimeOffset lost, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var counts = await db.UnreadByEvent(recipient).ToListAsync(cancellationToken);
        var unread = counts.Sum(c => c.Unread);
        if (await db.Users.Where(u => u.Id == recipient).Select(u => u.Email).SingleAsync(cancellationToken) is not { } address ||
            !await ClaimAsync(recipient, today, unread, lost, cancellationToken))
        {
            return SendResult.Others;
        }

        var own = db.Digests.Where(d => d.RecipientId == recipient && d.Day == today);
        try
        {
            await emailSender.SendAsync(
                new EmailMessage(
                    address,
                    DigestMessage.Subject(today, unread),
                    DigestMessage.Body(today, counts, emailSender.OfficeUrl),
                    $"digest.{today:yyyyMMdd}.{recipient:N}"),
                cancellationToken);
        }
        catch (EmailFailedException failure)
        {
            LogNotAccepted(failure.GetBaseException().GetType().Name);
            await own.ExecuteDeleteAsync(CancellationToken.None);
            return failure.IsServerUnavailable ? SendResult.ServerAway : SendResult.NotTaken;
        }
        catch
        {
            await own.ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }

        var now = clock.Now;
        await own.ExecuteUpdateAsync(s => s.SetProperty(d => d.SentAt, now), CancellationToken.None);
        return SendResult.Sent;
    }

    /// <summary>Claims the digest of a recipient for today. Returns false when another server has claimed or sent it.</summary>
    private async Task<bool> ClaimAsync(
        Guid recipient,
        DateOnly today,
        int unread,
        DateTimeOffset lost,
        CancellationToken cancellationToken)
    {
        await db.Digests
            .Where(d => d.RecipientId == recipient && d.Day == today && d.SentAt == null && d.ClaimedAt < lost)
            .ExecuteDeleteAsync(cancellationToken);
        db.Digests.Add(new DigestRow { RecipientId = recipient, Day = today, Unread = unread, ClaimedAt = clock.Now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (engine.BrokenUniqueKey(failure) is not null)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(
        EventId = 3008, Level = LogLevel.Warning, Message = "The mail server did not accept a digest: {Failure}; the next run retries")]
    private partial void LogNotAccepted(string failure);

    private enum SendResult
    {
        Sent,
        NotTaken,
        ServerAway,

        /// <summary>Another server sends or has sent it, or the account has no address any more.</summary>
        Others,
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Notifications;

/// <summary>
/// Sends each member of staff who has an address one letter on every working day of the register's calendar about their unread notices.
/// Whoever writes
/// the day's row first sends, with no transaction open meanwhile; a letter that was not taken is tried again by the next run, and a server
/// that is away
/// by it alone. A letter that a server took on and did not send within some minutes goes to the next one: were it sent after all, then
/// twice, under one
/// Message-ID.
/// </summary>
public sealed partial class SendDigests(
    CasesDbContext db, IEngine engine, IEmailSender emailSender, OfficeClock clock, RequestCalendar calendars, SetAside setAside, ILogger<SendDigests> log) : IOfficeJob
{
    private const string Code = "send-digests";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        if (!emailSender.IsSetUp || !(await calendars.GetAsync(cancellationToken)).Current.IsWorkingDay(today))
        {
            return default;
        }

        var walk = await setAside.BeginAsync(Code, SetAsideKind.Account, cancellationToken);
        var lost = clock.Now - Patience;
        var waiting = await db.Users.AsNoTracking()
            .Where(u => !u.Disabled && u.Email != null && db.Notifications.Any(n => n.RecipientId == u.Id && n.SeenAt == null))
            .Where(u => !db.Digests.Any(d => d.RecipientId == u.Id && d.Day == today && (d.SentAt != null || d.ClaimedAt >= lost)))
            .Select(u => u.Id)
            .ToListAsync(cancellationToken);
        var (counts, isAway) = (default(JobCounts), false);
        foreach (var recipient in waiting.Where(id => !walk.IsLeftOut(id)))
        {
            counts += await walk.OverAsync(
                [recipient],
                async some =>
                {
                    var sent = await SendAsync(some[0], today, lost, cancellationToken);
                    isAway = sent is Sending.ServerAway;
                    return new JobCounts(1, sent is Sending.Sent ? 1 : 0, sent is Sending.ServerAway or Sending.NotTaken ? 1 : 0);
                },
                cancellationToken);
            if (isAway)
            {
                // It is away for the others too; the next run tries again.
                return counts;
            }
        }

        return counts;
    }

    private async Task<Sending> SendAsync(Guid recipient, DateOnly today, DateTimeOffset lost, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var counts = await db.UnreadByEvent(recipient).ToListAsync(cancellationToken);
        var unread = counts.Sum(c => c.Unread);
        if (await db.Users.Where(u => u.Id == recipient).Select(u => u.Email).SingleAsync(cancellationToken) is not { } address ||
            !await ClaimAsync(recipient, today, unread, lost, cancellationToken))
        {
            return Sending.Others;
        }

        var own = db.Digests.Where(d => d.RecipientId == recipient && d.Day == today);
        try
        {
            await emailSender.SendAsync(
                new EmailMessage(address, DigestMessage.Subject(today, unread), DigestMessage.Body(today, counts, emailSender.Office), $"digest.{today:yyyyMMdd}.{recipient:N}"),
                cancellationToken);
        }
        catch (EmailFailedException failure)
        {
            LogNotTaken(failure.GetBaseException().GetType().Name);
            await own.ExecuteDeleteAsync(CancellationToken.None);
            return failure.IsServerAway ? Sending.ServerAway : Sending.NotTaken;
        }
        catch
        {
            await own.ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }

        var now = clock.Now;
        await own.ExecuteUpdateAsync(s => s.SetProperty(d => d.SentAt, now), CancellationToken.None);
        return Sending.Sent;
    }

    /// <summary>Takes the day's letter to somebody on; false when another server has it or has sent it.</summary>
    private async Task<bool> ClaimAsync(Guid recipient, DateOnly today, int unread, DateTimeOffset lost, CancellationToken cancellationToken)
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

    [LoggerMessage(EventId = 3008, Level = LogLevel.Warning, Message = "A digest was not taken by the mail server: {Failure}; the next run tries again")]
    private partial void LogNotTaken(string failure);

    private enum Sending
    {
        Sent,
        NotTaken,
        ServerAway,

        /// <summary>Another server is at it or has done it.</summary>
        Others,
    }
}

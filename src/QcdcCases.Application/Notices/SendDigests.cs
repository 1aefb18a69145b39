using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Notices;

/// <summary>
/// Sends each member of staff who has an address one letter a day about their unread notices. Whoever writes the day's row first sends; a letter
/// that was not taken is tried again by the next run. A server that stops between sending and noting it sends the letter twice, under one Message-ID.
/// </summary>
public sealed class SendDigests(CasesDbContext db, IEngine engine, IMailer mailer, OfficeClock clock, ILogger<SendDigests> log) : IOfficeJob
{
    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        if (!mailer.IsSetUp)
        {
            return default;
        }

        var (today, counts) = (clock.Today, default(JobCounts));
        var waiting = await db.Users.AsNoTracking()
            .Where(u => !u.Disabled && u.Email != null && db.Notices.Any(n => n.RecipientId == u.Id && n.SeenAt == null))
            .Where(u => !db.Digests.Any(d => d.RecipientId == u.Id && d.Day == today))
            .Select(u => new { u.Id, Address = u.Email! })
            .ToListAsync(cancellationToken);
        foreach (var staff in waiting)
        {
            var sent = await SendAsync(staff.Id, staff.Address, today, cancellationToken);
            counts += new JobCounts(1, sent is true ? 1 : 0, sent is false ? 1 : 0);
        }

        return counts;
    }

    /// <summary>Null when another server is at it or has done it.</summary>
    private async Task<bool?> SendAsync(Guid recipient, string address, DateOnly today, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLockAsync(db, $"digest:{recipient:N}", cancellationToken) ||
            await db.Digests.AnyAsync(d => d.RecipientId == recipient && d.Day == today, cancellationToken))
        {
            return null;
        }

        var counts = await db.UnreadByEvent(recipient).ToListAsync(cancellationToken);
        try
        {
            var unread = counts.Sum(c => c.Unread);
            await mailer.SendAsync(
                new MailLetter(address, DigestText.Subject(today, unread), DigestText.Body(today, counts, mailer.Office), $"digest.{today:yyyyMMdd}.{recipient:N}"),
                cancellationToken);
            db.Digests.Add(new DigestRow { RecipientId = recipient, Day = today, Unread = unread, SentAt = clock.Now });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (MailFailedException failure)
        {
            log.LogWarning("A digest was not taken by the mail server: {Failure}; the next run tries again", failure.GetBaseException().GetType().Name);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Calendars;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Jobs;

/// <summary>Lists the records that a job set aside because it could not process them, by id.</summary>
public sealed record ListSetAside(string Job, PageRequest Page) : IQuery<Page<SetAsideView>>;

/// <summary>A record set aside by a job. It contains no personal data.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Subject">For a deadline: the id of its case or letter. A change of that record computes the deadline again.</param>
/// <param name="Failure">The type of the failure.</param>
/// <param name="SetAsideAt">When it was set aside.</param>
/// <param name="TriedOn">The day of the last attempt; it is retried once a day.</param>
public sealed record SetAsideView(Guid Id, SetAsideKind Kind, Guid? Subject, string Failure, DateTimeOffset SetAsideAt, DateOnly? TriedOn);

internal sealed class ListSetAsideHandler(CasesDbContext db) : IRequestHandler<ListSetAside, Result<Page<SetAsideView>>>
{
    public async Task<Result<Page<SetAsideView>>> Handle(ListSetAside query, CancellationToken cancellationToken)
    {
        if (JobSchedule.Find(query.Job) is not { } job)
        {
            return JobRefusals.NotFound();
        }

        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var rows = job.JobType == typeof(RetryRecounts) ? OfRecounts() : OfJob(query.Job);
        var read = await (place.IsStart ? rows : rows.Where(r => r.Id > place.Id))
            .OrderBy(r => r.Id).Take(query.Page.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<SetAsideView>.Of(
            read.ConvertAll(r => new SetAsideView(r.Id, r.Kind, r.Subject, r.Failure, r.SetAsideAt, r.TriedOn)),
            query.Page.Limit,
            last => new Cursor(null, last.Id));
    }

    private IQueryable<Row> OfJob(string job) =>
        from record in db.SetAside.AsNoTracking()
        where record.Job == job
        select new Row
        {
            Id = record.RecordId,
            Kind = record.Kind,
            Subject = db.Deadlines.Where(c => c.Id == record.RecordId).Select(c => (Guid?)c.SubjectId).FirstOrDefault(),
            Failure = record.Failure,
            SetAsideAt = record.SetAsideAt,
            TriedOn = record.TriedOn,
        };

    /// <summary>Returns the records that failed in a recount. They are stored with the recount, not with the job.</summary>
    private IQueryable<Row> OfRecounts() =>
        from left in db.CalendarRecountFailures.AsNoTracking()
        select new Row
        {
            Id = left.SubjectId,
            Kind = SetAsideKind.Clock,
            Subject = left.SubjectId,
            Failure = left.Failure,
            SetAsideAt = left.FailedAt,
        };

    private sealed class Row
    {
        public Guid Id { get; init; }

        public SetAsideKind Kind { get; init; }

        public Guid? Subject { get; init; }

        public required string Failure { get; init; }

        public DateTimeOffset SetAsideAt { get; init; }

        public DateOnly? TriedOn { get; init; }
    }
}

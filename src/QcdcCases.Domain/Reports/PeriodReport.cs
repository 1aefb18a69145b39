using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Reports;

/// <summary>The state of a report.</summary>
public enum ReportState
{
    Closed,

    /// <summary>Reopened to be closed again; earlier snapshots stay in its history.</summary>
    Reopened,
}

/// <summary>
/// A unit's report for a period: its figures including all units below, with one snapshot per closing. A report is closed, reopened with a
/// reason, and closed again; snapshots are never changed.
/// </summary>
public sealed class PeriodReport
{
    private readonly List<ReportClosing> closings = [];

    private PeriodReport()
    {
    }

    public Guid Id { get; private init; }

    public Guid UnitId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The last day of the period, inclusive.</summary>
    public DateOnly To { get; private init; }

    /// <summary>The short name of the circular whose forms the report uses.</summary>
    public string Circular { get; private init; } = null!;

    public ReportState State { get; private set; }

    /// <summary>The closings, oldest first.</summary>
    public IReadOnlyList<ReportClosing> Closings => closings;

    public Period Period => new(From, To);

    /// <summary>The latest closing, also if it was reopened since.</summary>
    public ReportClosing Latest => closings.MaxBy(c => c.Ordinal)!;

    public static PeriodReport Create(Guid id, Guid unitId, Period period, string circular) =>
        new() { Id = id, UnitId = unitId, From = period.From, To = period.To, Circular = circular, State = ReportState.Reopened };

    /// <summary>Closes the report with a snapshot.</summary>
    public Refusal? Close(ReportSnapshot reportSnapshot, IReadOnlyList<string> missing, Actor by, DateTimeOffset now)
    {
        if (State is ReportState.Closed)
        {
            return ReportRefusals.AlreadyClosed();
        }

        closings.Add(ReportClosing.Of(Id, closings.Count + 1, reportSnapshot, missing, by, now));
        State = ReportState.Closed;
        return null;
    }

    /// <summary>Reopens the report so that it can be closed again.</summary>
    public Refusal? Reopen(string reason, Actor by, DateTimeOffset now)
    {
        if (State is ReportState.Reopened)
        {
            return Refusal.Conflict("period.not_closed", "The report is not closed, so it cannot be reopened.");
        }

        Latest.Reopen(reason, by, now);
        State = ReportState.Reopened;
        return null;
    }
}

/// <summary>The snapshot that a closing stores.</summary>
/// <param name="AsOf">The instant as of which the figures are computed.</param>
/// <param name="Hash">The SHA-256 of the stored bytes, in lower-case hexadecimal.</param>
/// <param name="Definitions">A fingerprint of the forms' columns and checks at the time of closing.</param>
public sealed record ReportSnapshot(Guid Id, DateTimeOffset AsOf, string Hash, string Definitions);

/// <summary>One closing of a report, and its reopening if any.</summary>
public sealed class ReportClosing
{
    private ReportClosing()
    {
    }

    public Guid Id { get; private init; }

    public Guid ReportId { get; private init; }

    /// <summary>The number of the closing, from 1.</summary>
    public int Ordinal { get; private init; }

    /// <inheritdoc cref="ReportSnapshot.AsOf"/>
    public DateTimeOffset AsOf { get; private init; }

    public DateTimeOffset ClosedAt { get; private init; }

    public Guid ClosedById { get; private init; }

    public string ClosedByName { get; private init; } = null!;

    /// <inheritdoc cref="ReportSnapshot.Hash"/>
    public string Hash { get; private init; } = null!;

    /// <inheritdoc cref="ReportSnapshot.Definitions"/>
    public string Definitions { get; private init; } = null!;

    /// <summary>The keys of the units below that had not closed their report at that time.</summary>
    public IReadOnlyList<string> Missing { get; private init; } = [];

    public DateTimeOffset? ReopenedAt { get; private set; }

    public Guid? ReopenedById { get; private set; }

    public string? ReopenedByName { get; private set; }

    /// <summary>The reason for reopening.</summary>
    public string? Reason { get; private set; }

    internal static ReportClosing Of(
        Guid reportId,
        int ordinal,
        ReportSnapshot reportSnapshot,
        IReadOnlyList<string> missing,
        Actor by,
        DateTimeOffset now) =>
        new()
        {
            Id = reportSnapshot.Id,
            ReportId = reportId,
            Ordinal = ordinal,
            AsOf = reportSnapshot.AsOf,
            ClosedAt = now,
            ClosedById = by.Id,
            ClosedByName = by.Name,
            Hash = reportSnapshot.Hash,
            Definitions = reportSnapshot.Definitions,
            Missing = missing,
        };

    internal void Reopen(string reason, Actor by, DateTimeOffset now) =>
        (ReopenedAt, ReopenedById, ReopenedByName, Reason) = (now, by.Id, by.Name, reason);
}

public static class ReportRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("period.not_found", "The report does not exist or is outside your units.");

    public static Refusal AlreadyClosed() => Refusal.Conflict("period.already_closed", "The unit has already closed this period.");
}

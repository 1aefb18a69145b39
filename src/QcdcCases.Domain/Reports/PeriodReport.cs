using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Reports;

/// <summary>Whether a report stands as it was signed.</summary>
public enum ReportState
{
    Closed,

    /// <summary>Opened again to be closed anew; what was frozen stays in its history.</summary>
    Reopened,
}

/// <summary>
/// A unit's report for a period: its figures with everything below it, frozen each time it is closed. A report is closed, reopened with a reason and
/// closed again as often as need be; nothing that was frozen is ever changed.
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

    /// <summary>That day included.</summary>
    public DateOnly To { get; private init; }

    /// <summary>The short name of the circular by whose forms it is made.</summary>
    public string Circular { get; private init; } = null!;

    public ReportState State { get; private set; }

    /// <summary>Each time that it was closed, the first first.</summary>
    public IReadOnlyList<ReportClosing> Closings => closings;

    public Period Period => new(From, To);

    /// <summary>The closing that holds, or held before it was reopened.</summary>
    public ReportClosing Latest => closings.MaxBy(c => c.Ordinal)!;

    public static PeriodReport Begin(Guid id, Guid unitId, Period period, string circular) =>
        new() { Id = id, UnitId = unitId, From = period.From, To = period.To, Circular = circular, State = ReportState.Reopened };

    /// <summary>Freezes it.</summary>
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

    /// <summary>Lets it be closed anew.</summary>
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

/// <summary>What a closing freezes.</summary>
/// <param name="AsOf">The instant whose knowledge the numbers are.</param>
/// <param name="Hash">SHA-256 of the frozen bytes, in lower-case hexadecimal.</param>
/// <param name="Definitions">A mark of the forms' columns and checks as they then stood.</param>
public sealed record ReportSnapshot(Guid Id, DateTimeOffset AsOf, string Hash, string Definitions);

/// <summary>One closing of a report, and its reopening where there was one.</summary>
public sealed class ReportClosing
{
    private ReportClosing()
    {
    }

    public Guid Id { get; private init; }

    public Guid ReportId { get; private init; }

    /// <summary>1 for the first closing.</summary>
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

    /// <summary>The keys of the units below that had not closed when this was closed over them.</summary>
    public IReadOnlyList<string> Missing { get; private init; } = [];

    public DateTimeOffset? ReopenedAt { get; private set; }

    public Guid? ReopenedById { get; private set; }

    public string? ReopenedByName { get; private set; }

    /// <summary>Why it was reopened.</summary>
    public string? Reason { get; private set; }

    internal static ReportClosing Of(Guid reportId, int ordinal, ReportSnapshot reportSnapshot, IReadOnlyList<string> missing, Actor by, DateTimeOffset now) => new()
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

    internal void Reopen(string reason, Actor by, DateTimeOffset now) => (ReopenedAt, ReopenedById, ReopenedByName, Reason) = (now, by.Id, by.Name, reason);
}

public static class ReportRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("period.not_found", "The report does not exist or is outside your units.");

    public static Refusal AlreadyClosed() => Refusal.Conflict("period.already_closed", "The unit has already closed this period.");
}

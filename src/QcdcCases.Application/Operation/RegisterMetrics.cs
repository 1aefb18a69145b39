using System.Diagnostics.Metrics;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Jobs;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Operation;

/// <summary>The metrics of the register. Tags contain only jobs, states and kinds, no personal data.</summary>
public sealed class RegisterMetrics
{
    /// <summary>The name of the meter, to which an exporter subscribes.</summary>
    public const string MeterName = "QcdcCases";

    private readonly Counter<long> jobRuns;
    private readonly Histogram<double> jobDuration;
    private readonly Counter<long> jobRecords;
    private readonly Counter<long> importRuns;
    private readonly Counter<long> importLines;

    private volatile RegisterStatus? status;
    private double clockSkew = double.NaN;

    public RegisterMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        jobRuns = meter.CreateCounter<long>("qcdc.job.runs", "{run}", "Job runs that ended, by job and state.");
        jobDuration = meter.CreateHistogram<double>("qcdc.job.duration", "s", "Duration of job runs.");
        jobRecords = meter.CreateCounter<long>(
            "qcdc.job.records",
            "{record}",
            "Records that jobs looked at (seen), acted on (done) and could not act on (refused).");
        importRuns = meter.CreateCounter<long>("qcdc.import.runs", "{run}", "Imports that ended, by state.");
        importLines = meter.CreateCounter<long>("qcdc.import.lines", "{line}", "Journal lines of imports that ended.");
        meter.CreateObservableGauge(
            "qcdc.figures.pending",
            () => Value(s => s.PendingChanges),
            "{change}",
            "Changes not yet added to the aggregates; bounded.");
        meter.CreateObservableGauge(
            "qcdc.deadlines.waiting",
            () => Value(s => s.DeadlinesWaiting),
            "{deadline}",
            "Deadlines that the next sweep must check; bounded.");
        meter.CreateObservableGauge(
            "qcdc.records.set_aside",
            () => Value(s => s.SetAside),
            "{record}",
            "Records that jobs could not read and left out.");
        meter.CreateObservableGauge(
            "qcdc.clock.skew", ClockSkew, "s", "How far the server's clock is ahead of the database's; negative if it is behind.");
        meter.CreateObservableGauge("qcdc.job.age", JobAges, "s", "Time since the last successful run, by job.");
    }

    /// <summary>The latest reading; null before the first one.</summary>
    public RegisterStatus? Status => status;

    /// <summary>Sets the latest reading for the gauges.</summary>
    public void Update(RegisterStatus reading) => status = reading;

    /// <summary>Sets how far the server's clock is ahead of the database's.</summary>
    public void UpdateClockSkew(TimeSpan ahead) => Volatile.Write(ref clockSkew, ahead.TotalSeconds);

    public void JobEnded(string job, JobRunState state, JobCounts counts, TimeSpan duration)
    {
        var tag = new KeyValuePair<string, object?>("job", job);
        jobRuns.Add(1, tag, new("state", Code.Of(state)));
        jobDuration.Record(duration.TotalSeconds, tag);
        jobRecords.Add(counts.Seen, tag, new("result", "seen"));
        jobRecords.Add(counts.Done, tag, new("result", "done"));
        jobRecords.Add(counts.Refused, tag, new("result", "refused"));
    }

    public void ImportEnded(ImportState state, long lines)
    {
        importRuns.Add(1, new KeyValuePair<string, object?>("state", Code.Of(state)));
        importLines.Add(lines);
    }

    private IEnumerable<Measurement<long>> Value(Func<RegisterStatus, long> of) => status is { } latest ? [new(of(latest))] : [];

    private IEnumerable<Measurement<double>> ClockSkew() =>
        Volatile.Read(ref clockSkew) is var skew && !double.IsNaN(skew) ? [new(skew)] : [];

    private IEnumerable<Measurement<double>> JobAges() =>
        status is { } latest
            ? latest
                .Jobs.Where(j => j.Age is not null)
                .Select(j => new Measurement<double>(j.Age!.Value.TotalSeconds, new KeyValuePair<string, object?>("job", j.Code)))
            : [];
}

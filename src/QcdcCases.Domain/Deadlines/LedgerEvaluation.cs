using System.Collections.Immutable;

namespace QcdcCases.Domain.Deadlines;

/// <summary>
/// The evaluation of a deadline up to an entry of its ledger. The last day is the start plus the limit plus the excluded time, all in one
/// unit.
/// </summary>
internal sealed record LedgerEvaluation(DeadlineRule Rule, LedgerEntry Start, WorkingCalendar Calendar)
{
    /// <summary>The whole present length.</summary>
    public int Limit { get; private init; }

    /// <summary>Paused time in the rule's unit.</summary>
    public int Excluded { get; private init; }

    public Complexity Complexity { get; private init; }

    public ImmutableList<EvaluatedExtension> Extensions { get; private init; } = [];

    public ImmutableList<EvaluatedPause> Pauses { get; private init; } = [];

    public DateOnly? MetOn { get; private init; }

    /// <summary>The last pause has no recorded end.</summary>
    public bool IsSuspended => Pauses is [.., { ResumedOn: null }];

    /// <summary>The deadline is paused. A pause that the law did not provide for before the deadline expired has no effect.</summary>
    public bool IsPaused => Pauses is [.., { ResumedOn: null, HasNoEffect: false }];

    public int BaseLength => Rule.LengthFor(Start.Remote);

    /// <summary>The last day as counted, even if it is a day off.</summary>
    public DateOnly RawLastDay => Rule.Add(Start.On, Limit, Excluded, Calendar);

    /// <summary>
    /// The last day by T-3. It is never before the last resumption: a deadline suspended in time on the last day, or on the days off after
    /// it, can still be met on the day on which it resumes.
    /// </summary>
    public DateOnly Due
    {
        get
        {
            var counted = RawLastDay;
            var resumed = Pauses.FindLast(p => p is { IsAfterExpiry: false, ResumedOn: { } on } && on > p.ElapsedTo)?.ResumedOn ?? counted;
            return Rule.Roll(counted > resumed ? counted : resumed, Calendar);
        }
    }

    public DateOnly RawDue => Rule.Count is DayCount.WorkingDays ? Due : RawLastDay;

    public static LedgerEvaluation Started(DeadlineRule rule, LedgerEntry start, WorkingCalendar calendar)
    {
        var ledgerEvaluation = new LedgerEvaluation(rule, start, calendar);
        return ledgerEvaluation with { Limit = ledgerEvaluation.BaseLength };
    }

    /// <param name="ofEarlierRule">True for an entry before a reclassification: extensions by the earlier rule no longer apply, paused time
    /// stays excluded.</param>
    public LedgerEvaluation Apply(LedgerEntry entry, bool ofEarlierRule) =>
        entry.Kind switch
        {
            LedgerEntryKind.Pause when !IsSuspended => this with { Pauses = Pauses.Add(Paused(entry)) },
            LedgerEntryKind.Resume when IsSuspended => Resumed(entry.On),
            LedgerEntryKind.MarkComplex when !ofEarlierRule && entry.Complexity > Complexity => Marked(entry.Complexity)
                .WithRecheckedPause(entry.On),
            LedgerEntryKind.Extend when !ofEarlierRule && entry.Until is { } until => Extended(entry, until).WithRecheckedPause(entry.On),
            LedgerEntryKind.Meet => this with { MetOn = entry.On },
            _ => this,
        };

    public DeadlineEvaluation ToDeadlineEvaluation() =>
        new()
        {
            RuleId = Rule.Id,
            RuleVersion = Rule.Version,
            StartedOn = Start.On,
            RawDue = IsPaused ? null : RawDue,
            Due = IsPaused ? null : Due,
            OriginalRawDue = Rule.RawLastDay(Start.On, Calendar, Start.Remote),
            OriginalDue = Rule.LastDay(Start.On, Calendar, Start.Remote),
            PausedDays = Excluded,
            RemainingDays = IsPaused ? Limit + Excluded - Rule.Between(Start.On, Pauses[^1].ElapsedTo, Calendar) : null,
            IsPaused = IsPaused && MetOn is null,
            MetOn = MetOn,
            LateFrom = LateFrom(),
            IsProvisional = ExplanationDays.IsProvisional(this),
        };

    // A pause that began before the law provided for it applies from the first day of that law, if the deadline has not expired by then.
    private EvaluatedPause Paused(LedgerEntry entry)
    {
        var known = Rule.Pause?.From ?? DateOnly.MinValue;
        var isEarly = entry.On < known;
        var (stopsOn, elapsedTo) = isEarly ? (known, known.AddDays(-1)) : (entry.On, entry.On);
        return new(entry.On, elapsedTo, null, stopsOn > Due, 0, entry.Reason)
        {
            IsBeforeLaw = isEarly,
            CheckedDays = stopsOn > RawLastDay ? (RawLastDay, Due) : null,
        };
    }

    // An entry that lengthens the limit may let the deadline still run when the law comes into force, so the pause is checked again.
    private LedgerEvaluation WithRecheckedPause(DateOnly on) =>
        Pauses is [.., { ResumedOn: null } open] && on <= open.ElapsedTo && open.IsBeforeLaw
            ? this with
            {
                Pauses = Pauses.SetItem(
                    Pauses.Count - 1,
                    open with
                    {
                        IsAfterExpiry = open.ElapsedTo >= Due,
                        CheckedDays = open.ElapsedTo >= RawLastDay ? (RawLastDay, Due) : null,
                    }),
            }
            : this;

    // T-9. The day of suspension has elapsed, the day of resumption does not count yet: the days between are excluded. A suspension of an
    // expired deadline excludes nothing: its limit was used up, and a late deadline stays late.
    private LedgerEvaluation Resumed(DateOnly on)
    {
        var evaluatedPause = Pauses[^1];
        var days = evaluatedPause.IsAfterExpiry ? 0 : Rule.Between(evaluatedPause.ElapsedTo, on, Calendar);
        return this with
        {
            Excluded = Excluded + days,
            Pauses = Pauses.SetItem(Pauses.Count - 1, evaluatedPause with { ResumedOn = on, Days = days }),
        };
    }

    private LedgerEvaluation Marked(Complexity complexity) => this with
    {
        Complexity = complexity,
        Limit = Complexity is Complexity.Ordinary && Rule.ComplexLength is { } whole ? whole : Limit,
    };

    /// <summary>In working days, a day off means the working day after it (T-3), as for the last day of any limit.</summary>
    private LedgerEvaluation Extended(LedgerEntry entry, DateOnly named)
    {
        var until = Rule.Count is DayCount.WorkingDays ? Rule.Roll(named, Calendar) : named;
        var limit = Rule.Extension is { } extension
            ? Limit + Math.Min(Rule.Between(RawLastDay, until, Calendar), extension.Length)
            : Math.Min(Rule.Between(Start.On, until, Calendar) - Excluded, Rule.ComplexLength ?? Limit);
        return this with { Limit = limit, Extensions = Extensions.Add(new(entry.On, named, limit - Limit, entry.Reason)) };
    }

    private DateOnly? LateFrom() =>
        Pauses is [.., { ResumedOn: null, IsAfterExpiry: false }] || MetOn <= Due ? null : Due.AddDays(1);
}

/// <param name="ElapsedTo">The last counted day before the pause: the day of suspension, or the eve of the law where the pause began before
/// it.</param>
/// <param name="IsAfterExpiry">True if the deadline had already expired when the pause began, or when the law began to provide for
/// it.</param>
/// <param name="Days">The excluded time in the rule's unit.</param>
internal sealed record EvaluatedPause(
    DateOnly SuspendedOn,
    DateOnly ElapsedTo,
    DateOnly? ResumedOn,
    bool IsAfterExpiry,
    int Days,
    string Reason)
{
    /// <summary>The pause began before the law provided for it, and the deadline had expired when the law came into force.</summary>
    public bool HasNoEffect => IsAfterExpiry && IsBeforeLaw;

    /// <summary>The pause began before the law provided for it, even if only on the eve.</summary>
    public bool IsBeforeLaw { get; init; }

    /// <summary>
    /// For a pause that began after the last day as counted: that day, and the last day after it was moved off the days off. The calendar
    /// between the two determines whether the pause is in time. Null where no day off decided.
    /// </summary>
    public (DateOnly Counted, DateOnly Due)? CheckedDays { get; init; }
}

/// <param name="Days">The time added to the limit, in the rule's unit.</param>
internal sealed record EvaluatedExtension(DateOnly DecidedOn, DateOnly Until, int Days, string Reason);

using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Deadlines;

/// <summary>The legal conditions on ledger entries.</summary>
internal static class LedgerGuards
{
    /// <summary>The code of the refusal of a mark that adds nothing to an earlier one.</summary>
    public const string AlreadyComplex = "deadline.already_complex";

    /// <param name="reading">The deadline before the entry.</param>
    public static Refusal? Refuse(LedgerEntry entry, LedgerReading reading)
    {
        if (entry.Kind is LedgerEntryKind.Start)
        {
            return Refusal.Conflict("deadline.already_started", "The deadline has already started.");
        }

        if (reading.MetOn is { } met)
        {
            return Refused("deadline.already_met", $"The deadline was met on {met:O}; no later event changes it.", met);
        }

        // A limit counted back ends with its event, so every entry precedes that day.
        if (reading.Rule.Direction is DeadlineDirection.AfterStart && entry.On < reading.Start.On)
        {
            return Refused(
                "deadline.before_start",
                $"The event must not be before the start of the deadline on {reading.Start.On:O}.", reading.Start.On);
        }

        return entry.Kind switch
        {
            LedgerEntryKind.Pause => RefusePause(entry, reading),
            LedgerEntryKind.Resume when !reading.IsSuspended => Refusal.Conflict("deadline.not_paused", "The deadline is not suspended."),
            LedgerEntryKind.MarkComplex => RefuseMark(entry, reading),
            LedgerEntryKind.Extend => RefuseExtension(entry, reading),
            LedgerEntryKind.Reclassify => RefuseReclassification(entry, reading),
            _ => null,
        };
    }

    private static Refusal? RefusePause(LedgerEntry entry, LedgerReading reading)
    {
        if (reading.IsSuspended)
        {
            return Refusal.Conflict("deadline.already_paused", "The deadline is already suspended.");
        }

        return reading.Rule.Pause is { } ground && reading.Rule.CountsDays && entry.On >= ground.From
            ? null
            : Refused(
                "deadline.pause_not_foreseen",
                $"On {entry.On:O} the law does not provide for a suspension of {reading.Rule.Id}.", entry.On);
    }

    private static Refusal? RefuseMark(LedgerEntry entry, LedgerReading reading)
    {
        if (entry.Complexity <= reading.Complexity)
        {
            return Refusal.Conflict(AlreadyComplex, "The matter is already fixed as complex to this degree or a higher one.");
        }

        if (!reading.Rule.CountsDays || (reading.Rule.ComplexLength is null && reading.Rule.Extension is null))
        {
            return Refused(
                "deadline.complex_not_foreseen",
                $"{reading.Rule.Id} does not provide for a longer limit for complex matters.", reading.Rule.Id);
        }

        return RefuseExpired(entry, reading);
    }

    private static Refusal? RefuseExtension(LedgerEntry entry, LedgerReading reading)
    {
        var rule = reading.Rule;
        if (!rule.CountsDays || (rule.ComplexLength is null && rule.Extension is null))
        {
            return Refused("deadline.extension_not_foreseen", $"{rule.Id} does not provide for an extension.", rule.Id);
        }

        if (reading.Complexity is Complexity.Ordinary)
        {
            return Refusal.Rule("deadline.extension_not_complex", "Only a matter fixed as complex can be extended.");
        }

        if (reading.IsPaused)
        {
            return Refusal.Conflict("deadline.extension_while_paused", "The deadline is suspended and has no last day to extend.");
        }

        if (rule.Extension is { } limit && reading.Extensions.Count >= AllowedTimes(limit, reading.Complexity))
        {
            var times = AllowedTimes(limit, reading.Complexity);
            return Refused("deadline.extension_too_often", $"The deadline may be extended only {times} time(s).", times);
        }

        return RefuseExpired(entry, reading) ?? RefuseUntil(entry.Until!.Value, entry.On, reading);
    }

    // A complaint has no extension by a number of days: Đ28 and the parallel articles allow a longer total, so the day must be within that
    // total.
    private static Refusal? RefuseUntil(DateOnly until, DateOnly decidedOn, LedgerReading reading)
    {
        if (until < decidedOn)
        {
            return Refused("deadline.extension_past", $"An extension decided on {decidedOn:O} must not end before that day.", decidedOn);
        }

        var (rule, start, calendar) = (reading.Rule, reading.Start.On, reading.Calendar);
        var (shortest, longest) = rule.Extension is { } limit
            ? (reading.Counted, rule.Add(start, reading.Limit + limit.Length, reading.Excluded, calendar))
            : (
                rule.Add(start, reading.BaseLength, reading.Excluded, calendar),
                rule.Add(start, rule.ComplexLength!.Value, reading.Excluded, calendar));
        if (until <= shortest)
        {
            return Refused(
                "deadline.extension_not_longer",
                $"The new last day must be after {shortest:O}, the last day without an extension.", shortest);
        }

        var last = rule.Roll(longest, calendar);
        return until <= last ? null : Refused("deadline.extension_too_long", $"The new last day must not be after {last:O}.", last);
    }

    private static Refusal? RefuseReclassification(LedgerEntry entry, LedgerReading reading)
    {
        var rule = entry.Rule!;
        if (rule == reading.Rule)
        {
            return Refused("deadline.same_rule", $"The deadline already counts by {rule.Id}.", rule.Id);
        }

        if (rule.Direction != reading.Rule.Direction)
        {
            return Refused("deadline.other_direction", $"{rule.Id} does not count from the same event.", rule.Id);
        }

        return rule.IsInForce(reading.Start.On)
            ? null
            : Refused(
                "deadline.rule_not_in_force",
                $"{rule.Id} was not in force on {reading.Start.On:O}.",
                rule.Id,
                $"{reading.Start.On:O}");
    }

    // A deadline suspended in time has not expired, however long the suspension lasts.
    private static Refusal? RefuseExpired(LedgerEntry entry, LedgerReading reading)
    {
        var isInTime = entry.On <= reading.Due || (reading.IsPaused && reading.Pauses[^1].ElapsedTo <= reading.Due);
        return isInTime ? null : Refused("deadline.expired", $"The deadline expired on {reading.Due:O}.", reading.Due);
    }

    private static int AllowedTimes(ExtensionLimit limit, Complexity complexity) =>
        complexity is Complexity.EspeciallyComplex ? limit.IfEspeciallyComplex : limit.IfComplex;

    private static Refusal Refused(string code, string reason, params object[] arguments) => Refusal.Rule(code, reason) with
    {
        Arguments = [.. arguments.Select(a => a is DateOnly day ? $"{day:O}" : $"{a}")],
    };
}

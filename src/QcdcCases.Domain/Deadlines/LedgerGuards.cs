using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Deadlines;

/// <summary>The legal conditions on ledger entries.</summary>
internal static class LedgerGuards
{
    /// <summary>The code of the refusal of a mark that adds nothing to an earlier one.</summary>
    public const string AlreadyComplex = "deadline.already_complex";

    /// <param name="ledgerEvaluation">The deadline before the entry.</param>
    public static Refusal? Refuse(LedgerEntry entry, LedgerEvaluation ledgerEvaluation)
    {
        if (entry.Kind is LedgerEntryKind.Start)
        {
            return Refusal.Conflict("deadline.already_started", "The deadline has already started.");
        }

        if (ledgerEvaluation.MetOn is { } met)
        {
            return Refused("deadline.already_met", $"The deadline was met on {met:O}; no later event changes it.", met);
        }

        // A limit counted back ends with its event, so every entry precedes that day.
        if (ledgerEvaluation.Rule.Direction is DeadlineDirection.AfterStart && entry.On < ledgerEvaluation.Start.On)
        {
            return Refused(
                "deadline.before_start",
                $"The event must not be before the start of the deadline on {ledgerEvaluation.Start.On:O}.", ledgerEvaluation.Start.On);
        }

        return entry.Kind switch
        {
            LedgerEntryKind.Pause => RefusePause(entry, ledgerEvaluation),
            LedgerEntryKind.Resume when !ledgerEvaluation.IsSuspended => Refusal.Conflict(
                "deadline.not_paused",
                "The deadline is not suspended."),
            LedgerEntryKind.MarkComplex => RefuseMark(entry, ledgerEvaluation),
            LedgerEntryKind.Extend => RefuseExtension(entry, ledgerEvaluation),
            LedgerEntryKind.Reclassify => RefuseReclassification(entry, ledgerEvaluation),
            _ => null,
        };
    }

    private static Refusal? RefusePause(LedgerEntry entry, LedgerEvaluation ledgerEvaluation)
    {
        if (ledgerEvaluation.IsSuspended)
        {
            return Refusal.Conflict("deadline.already_paused", "The deadline is already suspended.");
        }

        return ledgerEvaluation.Rule.Pause is { } ground && ledgerEvaluation.Rule.CountsDays && entry.On >= ground.From
            ? null
            : Refused(
                "deadline.pause_not_foreseen",
                $"On {entry.On:O} the law does not provide for a suspension of {ledgerEvaluation.Rule.Id}.", entry.On);
    }

    private static Refusal? RefuseMark(LedgerEntry entry, LedgerEvaluation ledgerEvaluation)
    {
        if (entry.Complexity <= ledgerEvaluation.Complexity)
        {
            return Refusal.Conflict(AlreadyComplex, "The matter is already fixed as complex to this degree or a higher one.");
        }

        if (!ledgerEvaluation.Rule.CountsDays || (ledgerEvaluation.Rule.ComplexLength is null && ledgerEvaluation.Rule.Extension is null))
        {
            return Refused(
                "deadline.complex_not_foreseen",
                $"{ledgerEvaluation.Rule.Id} does not provide for a longer limit for complex matters.", ledgerEvaluation.Rule.Id);
        }

        return RefuseExpired(entry, ledgerEvaluation);
    }

    private static Refusal? RefuseExtension(LedgerEntry entry, LedgerEvaluation ledgerEvaluation)
    {
        var rule = ledgerEvaluation.Rule;
        if (!rule.CountsDays || (rule.ComplexLength is null && rule.Extension is null))
        {
            return Refused("deadline.extension_not_foreseen", $"{rule.Id} does not provide for an extension.", rule.Id);
        }

        if (ledgerEvaluation.Complexity is Complexity.Ordinary)
        {
            return Refusal.Rule("deadline.extension_not_complex", "Only a matter fixed as complex can be extended.");
        }

        if (ledgerEvaluation.IsPaused)
        {
            return Refusal.Conflict("deadline.extension_while_paused", "The deadline is suspended and has no last day to extend.");
        }

        if (rule.Extension is { } limit && ledgerEvaluation.Extensions.Count >= AllowedTimes(limit, ledgerEvaluation.Complexity))
        {
            var times = AllowedTimes(limit, ledgerEvaluation.Complexity);
            return Refused("deadline.extension_too_often", $"The deadline may be extended only {times} time(s).", times);
        }

        return RefuseExpired(entry, ledgerEvaluation) ?? RefuseUntil(entry.Until!.Value, entry.On, ledgerEvaluation);
    }

    // A complaint has no extension by a number of days: Đ28 and the parallel articles allow a longer total, so the day must be within that
    // total.
    private static Refusal? RefuseUntil(DateOnly until, DateOnly decidedOn, LedgerEvaluation ledgerEvaluation)
    {
        if (until < decidedOn)
        {
            return Refused("deadline.extension_past", $"An extension decided on {decidedOn:O} must not end before that day.", decidedOn);
        }

        var (rule, start, calendar) = (ledgerEvaluation.Rule, ledgerEvaluation.Start.On, ledgerEvaluation.Calendar);
        var (shortest, longest) = rule.Extension is { } limit
            ? (ledgerEvaluation.RawLastDay, rule.Add(start, ledgerEvaluation.Limit + limit.Length, ledgerEvaluation.Excluded, calendar))
            : (
                rule.Add(start, ledgerEvaluation.BaseLength, ledgerEvaluation.Excluded, calendar),
                rule.Add(start, rule.ComplexLength!.Value, ledgerEvaluation.Excluded, calendar));
        if (until <= shortest)
        {
            return Refused(
                "deadline.extension_not_longer",
                $"The new last day must be after {shortest:O}, the last day without an extension.", shortest);
        }

        var last = rule.Roll(longest, calendar);
        return until <= last ? null : Refused("deadline.extension_too_long", $"The new last day must not be after {last:O}.", last);
    }

    private static Refusal? RefuseReclassification(LedgerEntry entry, LedgerEvaluation ledgerEvaluation)
    {
        var rule = entry.Rule!;
        if (rule == ledgerEvaluation.Rule)
        {
            return Refused("deadline.same_rule", $"The deadline already counts by {rule.Id}.", rule.Id);
        }

        if (rule.Direction != ledgerEvaluation.Rule.Direction)
        {
            return Refused("deadline.other_direction", $"{rule.Id} does not count from the same event.", rule.Id);
        }

        return rule.IsInForce(ledgerEvaluation.Start.On)
            ? null
            : Refused(
                "deadline.rule_not_in_force",
                $"{rule.Id} was not in force on {ledgerEvaluation.Start.On:O}.",
                rule.Id,
                $"{ledgerEvaluation.Start.On:O}");
    }

    // A deadline suspended in time has not expired, however long the suspension lasts.
    private static Refusal? RefuseExpired(LedgerEntry entry, LedgerEvaluation ledgerEvaluation)
    {
        var isInTime =
            entry.On <= ledgerEvaluation.Due
            || (ledgerEvaluation.IsPaused && ledgerEvaluation.Pauses[^1].ElapsedTo <= ledgerEvaluation.Due);
        return isInTime ? null : Refused("deadline.expired", $"The deadline expired on {ledgerEvaluation.Due:O}.", ledgerEvaluation.Due);
    }

    private static int AllowedTimes(ExtensionLimit limit, Complexity complexity) =>
        complexity is Complexity.EspeciallyComplex ? limit.IfEspeciallyComplex : limit.IfComplex;

    private static Refusal Refused(string code, string reason, params object[] arguments) => Refusal.Rule(code, reason) with
    {
        Arguments = [.. arguments.Select(a => a is DateOnly day ? $"{day:O}" : $"{a}")],
    };
}

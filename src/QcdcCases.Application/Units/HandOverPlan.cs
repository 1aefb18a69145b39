using FluentValidation;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Units;

/// <summary>How a closed unit hands over what it still holds. The first rule that fits a record decides.</summary>
/// <param name="To">The key of the successor that takes what no rule names; by default the first successor.</param>
/// <param name="Rules">The rules, in order.</param>
/// <param name="MoveStaff">
/// True to give the staff of the unit the same roles at <paramref name="To"/> instead; they keep reading the books of the closed unit.
/// </param>
public sealed record HandOverPlan(string? To = null, IReadOnlyList<HandOverRule>? Rules = null, bool MoveStaff = false);

/// <summary>A rule of a hand-over. A record must fit every given member.</summary>
/// <param name="To">The key of the successor.</param>
/// <param name="Kinds">The kinds of records.</param>
/// <param name="CaseKinds">The kinds of matters.</param>
/// <param name="Fields">The fields of matters or the categories of feedback.</param>
/// <param name="Items">The ids of records.</param>
public sealed record HandOverRule(
    string To,
    IReadOnlyList<HoldingKind>? Kinds = null,
    IReadOnlyList<CaseKind>? CaseKinds = null,
    IReadOnlyList<string>? Fields = null,
    IReadOnlyList<Guid>? Items = null)
{
    internal bool Fits(Holding holding) =>
        (Kinds is null || Kinds.Contains(holding.Kind))
        && (CaseKinds is null || (holding.CaseKind is { } kind && CaseKinds.Contains(kind)))
        && (Fields is null || (holding.Field is { } field && Fields.Contains(field)))
        && (Items is null || Items.Contains(holding.Id));
}

internal sealed class HandOverPlanValidator : AbstractValidator<HandOverPlan>
{
    private const int MaxRules = 100;
    private const int MaxItems = 1000;

    public HandOverPlanValidator()
    {
        RuleFor(p => p.To).MaximumLength(TextLength.Key);
        RuleFor(p => p.Rules).Must(rules => rules is null || rules.Count <= MaxRules).WithErrorCode("list.too_long");
        RuleForEach(p => p.Rules).ChildRules(rule =>
        {
            rule.RuleFor(r => r.To).IsKey();
            rule.RuleFor(r => r.Items).Must(items => items is null || items.Count <= MaxItems).WithErrorCode("list.too_long");
            rule.RuleFor(r => r.Fields).Must(fields => fields is null || fields.Count <= MaxItems).WithErrorCode("list.too_long");
        });
    }
}

/// <summary>A hand-over plan whose units are known.</summary>
/// <param name="On">The first day on which the successors are responsible.</param>
internal sealed record HandOverTargets(Unit Default, IReadOnlyList<(HandOverRule Rule, Unit To)> Rules, DateOnly On)
{
    /// <summary>Finds the successors of a plan.</summary>
    /// <param name="field">The path of the plan in the request, such as <c>handOver.</c></param>
    /// <param name="closed">The last day and the successors of the unit.</param>
    public static Result<HandOverTargets> Of(
        HandOverPlan plan, (DateOnly? LastDay, IReadOnlyList<Guid> Successors) closed, UnitTree tree, DateOnly today, string field)
    {
        if (closed.LastDay is not { } lastDay || lastDay >= today)
        {
            return HandOverRefusals.NotOver();
        }

        if (closed.Successors.Count == 0)
        {
            return HandOverRefusals.NoSuccessor();
        }

        if (Successor(plan.To ?? tree[closed.Successors[0]].Key) is not { } usual)
        {
            return HandOverRefusals.NotSuccessor($"{field}to");
        }

        var rules = new List<(HandOverRule, Unit)>();
        foreach (var (place, rule) in (plan.Rules ?? []).Index())
        {
            if (Successor(rule.To) is not { } to)
            {
                return HandOverRefusals.NotSuccessor($"{field}rules[{place}].to");
            }

            rules.Add((rule, to));
        }

        return new HandOverTargets(usual, rules, lastDay.AddDays(1));

        Unit? Successor(string key) => tree.Find(key) is { } unit && closed.Successors.Contains(unit.Id) ? unit : null;
    }

    /// <summary>
    /// Assigns each holding to a successor. What is about a case goes where the case goes, unless a rule names it by its id.
    /// </summary>
    public IEnumerable<(Holding Holding, Unit To)> Assign(IReadOnlyCollection<Holding> holdings)
    {
        var cases = holdings.Where(h => h.Kind is HoldingKind.Case).ToDictionary(h => h.Id, ByRule);
        foreach (var holding in holdings)
        {
            var named = Rules.FirstOrDefault(r => r.Rule.Items is not null && r.Rule.Fits(holding)).To;
            yield return (holding, named ?? (holding.Case is { } about ? cases.GetValueOrDefault(about) : null) ?? ByRule(holding));
        }
    }

    private Unit ByRule(Holding holding) => Rules.FirstOrDefault(r => r.Rule.Fits(holding)).To ?? Default;
}

/// <summary>The refusals of a hand-over.</summary>
internal static class HandOverRefusals
{
    public static Refusal NotOver() => Refusal.Rule(
        "unit.not_over", "`validTo` must be before today: a unit hands its work over after its last day.", "validTo");

    public static Refusal NoSuccessor() =>
        Refusal.Rule("unit.no_successor", "The unit has no successor to take over its work; set `successors`.", "successors");

    public static Refusal NotSuccessor(string field) =>
        Refusal.Rule("unit.not_a_successor", "`to` must be a successor of the closed unit.", field);

    public static Refusal HandedOver() => Refusal.Conflict(
        "unit.handed_over", "The unit has handed its work over; take its closing back before you change it.");

    /// <param name="records">The number of records that changed since.</param>
    /// <param name="first">One of them, as kind and id.</param>
    public static Refusal UsedSince(int records, string first) => Refusal.Conflict(
        "unit.used_since",
        $"The closing cannot be taken back: {records} records were changed since they were handed over, such as {first}.")
        with
        {
            Arguments = [records.ToString(System.Globalization.CultureInfo.InvariantCulture), first],
        };
}

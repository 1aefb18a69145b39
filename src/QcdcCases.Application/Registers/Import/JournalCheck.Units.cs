using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Units, and what they declare.</summary>
internal sealed partial class JournalCheck
{
    private readonly Dictionary<string, ulong> unitContents = new(StringComparer.Ordinal);

    private void CheckUnit(UnitLine unit)
    {
        if (unit.Key.Length == 0)
        {
            return;
        }

        if (index.Units.Find(unit.Key) is { IsBad: false } known)
        {
            CheckRepeated(unit, known);
            return;
        }

        var parent = unit.Parent is null ? null : Mine(unit.Parent, "parent");
        if (unit.Parent is null && !index.Units.MayAddRoots)
        {
            Wrong(RegisterRefusals.RootNotYours());
        }

        CheckEnd(unit);
        Happened(unit);
        if (isClean)
        {
            Taken++;
            unitContents[unit.Key] = digest.Of(unit);
        }

        index.Units.Add(unit, parent, isBad: !isClean);
    }

    private void CheckRepeated(UnitLine unit, UnitNode known)
    {
        if (!isClean)
        {
            return;
        }

        if (known.Held is { } unitHeld)
        {
            var there = UnitLine.Of(unitHeld, id => index.Units[id].Key);
            unit.Reconcile(there);
            Wrong(digest.Of(unit) == digest.Of(there) ? null : RegisterRefusals.KeyTaken(unit.Key));
        }
        else
        {
            Wrong(digest.Of(unit) == unitContents[unit.Key] ? null : RegisterRefusals.KeyTaken(unit.Key));
        }
    }

    private void CheckEnd(UnitLine unit)
    {
        if (unit.ValidTo < unit.ValidFrom)
        {
            Wrong(Refusal.Rule("unit.closed_before_founded", "A unit cannot end before it began.", "validTo"));
        }

        if (unit.Successors is not { } successors)
        {
            return;
        }

        if (unit.ValidTo is null)
        {
            Wrong(RegisterRefusals.SuccessorsWithoutEnd());
        }

        foreach (var key in successors)
        {
            if (index.Units.Find(key) is null)
            {
                Wrong(RegisterRefusals.UnknownReference("successors", key));
            }
        }

        if (successors.Distinct(StringComparer.Ordinal).Count() < successors.Count)
        {
            Wrong(Shapes.ShapeRefusals.ListedTwice with { Field = "successors" });
        }
    }

    /// <summary>Units may be older than the State whose they are, but they are not entered before they begin.</summary>
    private void Happened(UnitLine unit)
    {
        if (unit.ValidFrom > today)
        {
            Happened(unit.ValidFrom, "validFrom");
        }
    }

    private void CheckIndicator(IndicatorLine indicator)
    {
        if (!isClean || Mine(indicator.Unit) is not { } unit)
        {
            return;
        }

        if (indicator.To < indicator.From)
        {
            Wrong(DeclaredIndicator.EndsBeforeBegin());
            return;
        }

        if (indicator.To < unit.ValidFrom || indicator.From > unit.ValidTo)
        {
            Wrong(RegisterRefusals.UnitNotInExistence("unit"));
            return;
        }

        // What it is about is its key, whichever register declared it.
        ref var slot = ref index.Indicators[index.Indicators.FindOrAdd(0, indicator.Key)];
        if (slot.Standing is not Standing.Unknown)
        {
            Wrong(slot.Content == (ulong)indicator.Value ? null : RegisterRefusals.KeyTaken(indicator.Code) with { Field = "value" });
            return;
        }

        (slot.Standing, slot.Content) = (Standing.New, (ulong)indicator.Value);
        Taken++;
    }
}

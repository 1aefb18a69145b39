using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Units, and their declared indicators.</summary>
internal sealed partial class JournalCheck
{
    private readonly List<IndicatorLine> partsAndWholes = [];

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

        Report(UnitEntry.IsKey(unit.Key) ? null : UnitRefusals.KeyShape());
        var parent = unit.Parent is null ? null : Mine(unit.Parent, "parent");
        if (unit.Parent is null && !index.Units.MayAddRoots)
        {
            Report(RegisterRefusals.RootNotYours());
        }

        CheckEnd(unit);
        Report(unit.ValidFrom > today ? DayRules.CheckPlanned(unit.ValidFrom, today, "validFrom") : null);
        if (isClean)
        {
            Accepted++;
        }

        index.Units.Add(unit, parent, isBad: !isClean);
    }

    /// <summary>
    /// Checks a unit with an existing key: the line repeats the unit or ends it; anything else is another unit with the same key.
    /// </summary>
    private void CheckRepeated(UnitLine unit, UnitNode known)
    {
        if (!isClean)
        {
            return;
        }

        var there = index.Units.LineOf(known);
        var end = (unit.ValidTo, unit.Successors);
        unit.Reconcile(there);
        if (digest.Of(unit) == digest.Of(there))
        {
            return;
        }

        (unit.ValidTo, unit.Successors) = (there.ValidTo, there.Successors);
        if (!known.IsMine || there.ValidTo is not null || digest.Of(unit) != digest.Of(there))
        {
            Report(RegisterRefusals.KeyTaken(unit.Key));
            return;
        }

        (unit.ValidTo, unit.Successors) = end;
        CheckEnd(unit);
        CheckHeirs(unit, known);
        if (isClean)
        {
            known.End(unit);
            Accepted++;
        }
    }

    private void CheckEnd(UnitLine unit)
    {
        if (unit.ValidTo is { } lastDay)
        {
            Report(Unit.CheckEnd(unit.ValidFrom, lastDay) ?? (lastDay > today ? DayRules.CheckPlanned(lastDay, today, "validTo") : null));
        }

        if (unit.Successors is not { } successors)
        {
            return;
        }

        if (unit.ValidTo is null)
        {
            Report(RegisterRefusals.SuccessorsWithoutEnd());
        }

        foreach (var key in successors)
        {
            if (index.Units.Find(key) is null)
            {
                Report(RegisterRefusals.UnknownReference("successors", key));
            }
        }

        if (successors.Distinct(StringComparer.Ordinal).Count() < successors.Count)
        {
            Report(LineRefusals.ListedTwice with { Field = "successors" });
        }
    }

    /// <summary>
    /// A unit that existed before it ended could name itself as successor; a unit that ends in the line that adds it cannot.
    /// </summary>
    private void CheckHeirs(UnitLine unit, UnitNode known)
    {
        foreach (var key in unit.Successors ?? [])
        {
            if (index.Units.Find(key) is { } successor && (successor == known || index.Units.HeirsOf(successor).Contains(known)))
            {
                Report(successor == known ? UnitRefusals.OwnSuccessor() : UnitRefusals.SuccessorCircle(key));
            }
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
            Report(DeclaredIndicator.EndsBeforeBegin());
            return;
        }

        if (indicator.To < unit.ValidFrom || indicator.From > unit.ValidTo)
        {
            Report(UnitRefusals.NotInExistence("unit"));
            return;
        }

        if (index.Definitions.Catalogue.CheckValue(indicator.Code, indicator.To, indicator.Value) is { } impossible)
        {
            Report(impossible);
            return;
        }

        // Its key is its content, whichever register declared it.
        var place = index.Indicators.FindOrAdd(0, indicator.Key);
        ref var state = ref index.Indicators.Head(place).State;
        if (state is not KeyState.Unknown)
        {
            var isRepeated = index.Indicators[place].Value == indicator.Value;
            Report(isRepeated ? null : RegisterRefusals.KeyTaken(indicator.Code) with { Field = "value" });
            return;
        }

        if (index.Declared.Overlaps(unit.Place, indicator.Code, indicator.From, indicator.To))
        {
            Report(IndicatorLimits.Overlaps());
            return;
        }

        (state, index.Indicators[place].Value) = (KeyState.New, indicator.Value);
        index.Declared.Add(unit.Place, indicator.Code, indicator.From, indicator.To);
        Accepted++;
        if ((IndicatorLimits.WholeOf(indicator.Code) ?? IndicatorLimits.PartOf(indicator.Code)) is not null)
        {
            partsAndWholes.Add(indicator);
        }
    }

    /// <summary>Checks what depends on the whole journal: a part may be declared before its total.</summary>
    public void Finish()
    {
        foreach (var indicator in partsAndWholes)
        {
            // If both are new, the part is reported.
            line = indicator;
            var isTold = IndicatorLimits.PartOf(indicator.Code) is { } part && Declared(indicator, part) is (KeyState.New, _);
            Report(isTold ? null : IndicatorLimits.CheckPartAndWhole(indicator.Code, indicator.Value, ValueOf));

            decimal? ValueOf(string code) =>
                Declared(indicator, code) is (KeyState.New or KeyState.Held, var value) ? value : null;
        }
    }

    /// <summary>Returns another indicator that the unit declares for the same days.</summary>
    private (KeyState State, decimal Value) Declared(IndicatorLine indicator, string code)
    {
        var place = index.Indicators.Find(0, IndicatorLine.KeyOf(indicator.Unit, code, indicator.From, indicator.To));
        return place < 0 ? default : (index.Indicators.Head(place).State, index.Indicators[place].Value);
    }
}

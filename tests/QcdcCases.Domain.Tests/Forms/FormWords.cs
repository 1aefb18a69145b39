using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Tests.Forms;

/// <summary>
/// The words in which the tables say what a column counts: first what happens and when towards the period, then what must be true of it.
/// </summary>
internal static class FormWords
{
    public static DateOnly From { get; } = new(2025, 12, 15);

    public static DateOnly To { get; } = new(2026, 3, 14);

    /// <summary>What happens, by the subject of which it is said.</summary>
    private static readonly Dictionary<string, (FactSubject Subject, Func<FactContent, bool> When)> Events = new()
    {
        ["seen"] = (FactSubject.Visit, f => In(f.BegunOn)),
        ["held"] = (FactSubject.ReceptionDay, f => In(f.BegunOn)),
        ["to-process"] = (FactSubject.Letter, f => In(f.BegunOn) || (f.BegunOn < From && !(f.ProcessedOn < From))),
        ["carried-over"] = (FactSubject.Letter, f => f.BegunOn < From && !(f.ProcessedOn < From)),
        ["received"] = (FactSubject.Letter, f => In(f.BegunOn)),
        ["unprocessed"] = (FactSubject.Letter, f => f.BegunOn <= To && !(f.ProcessedOn <= To)),
        ["processed"] = (FactSubject.Letter, f => In(f.ProcessedOn)),
        ["to-resolve"] = (FactSubject.Letter, f => f.ProcessedOn <= To && !(f.FinishedOn < From)),
        ["left-to-resolve"] = (FactSubject.Letter, f => f.ProcessedOn < From && !(f.FinishedOn < From)),
        ["closed"] = (FactSubject.Letter, f => In(f.ClosedOn)),
        ["standing"] = (FactSubject.Stage, f => In(f.BegunOn) && f.ProcessedOn <= To && !(f.FinishedOn <= To)),
        ["come-to-be"] = (FactSubject.Stage, f => In(f.ProcessedOn)),
        ["issued"] = (FactSubject.Decision, f => In(f.BegunOn)),
        ["to-carry-out"] = (FactSubject.Decision, f => f.BegunOn <= To && !(f.FinishedOn < From)),
        ["carried-out"] = (FactSubject.Decision, f => In(f.FinishedOn)),
        ["ordered"] = (FactSubject.Consequence, f => !f.Dimensions.Achieved && In(f.BegunOn)),
        ["owed"] = (FactSubject.Consequence, f => !f.Dimensions.Achieved && f.BegunOn <= To && !(f.FinishedOn < From)),
        ["got"] = (FactSubject.Consequence, f => f.Dimensions.Achieved && In(f.BegunOn)),
        ["declared"] = (FactSubject.Indicator, f => f.BegunOn >= From && f.FinishedOn <= To),
    };

    private static readonly Dictionary<string, Func<FactContent, bool>> Truths = new()
    {
        ["complaint"] = f => f.Dimensions.Kind is CaseKind.Complaint,
        ["denunciation"] = f => f.Dimensions.Kind is CaseKind.Denunciation,
        ["petition"] = f => f.Dimensions.Kind is CaseKind.Petition,
        ["second"] = f => f.Dimensions.Instance == 2,
        ["first"] = f => f.Dimensions.Instance != 2,
        ["eligible"] = f => f.Dimensions.Eligible is true,
        ["own"] = f => f.Dimensions is { Eligible: true, Jurisdiction: Jurisdiction.Own },
        ["of-others"] = f => f.Dimensions is { Eligible: true, Jurisdiction: Jurisdiction.Other },
        ["not-own"] = f => f.Dimensions is not { Eligible: true, Jurisdiction: Jurisdiction.Own },
        ["passed-on"] = f => f.Dimensions.Outcome is ProcessingOutcome.Transferred or ProcessingOutcome.Returned,
        ["not-passed-on"] = f => f.Dimensions.Outcome is not (ProcessingOutcome.Transferred or ProcessingOutcome.Returned),
        ["taken"] = f => f.Dimensions is { Eligible: true, Jurisdiction: Jurisdiction.Own, Outcome: ProcessingOutcome.Accepted },
        ["not-taken"] = f => f.Dimensions is not { Eligible: true, Jurisdiction: Jurisdiction.Own, Outcome: ProcessingOutcome.Accepted },
        ["joint"] = f => f.Dimensions.Joint,
        ["not-joint"] = f => !f.Dimensions.Joint,
        ["from-before"] = f => f.BegunOn < From,
        ["of-the-period"] = f => In(f.BegunOn),
        ["over"] = f => f.ClosedOn <= To,
        ["not-over"] = f => !(f.ClosedOn <= To),
        ["in-time"] = f => f.Dimensions.OnTime is true,
        ["late"] = f => f.Dimensions.OnTime is false,
        ["found-in-the-period"] = f => In(f.ProcessedOn),

        // Of a letter its own field; about- is that of its case.
        ["land"] = f => f.Dimensions.Field == "land",
        ["policy"] = f => f.Dimensions.Field == "policy",
        ["corruption"] = f => f.Dimensions.Field == "corruption",
        ["judicial"] = f => f.Dimensions.Field == "judicial",
        ["other"] = f => f.Dimensions.Field is not ("land" or "policy"),
        ["administrative"] = f => f.Dimensions.Field is "land" or "policy" or "administrative" or "public-duty",
        ["outside-all"] = f =>
            f.Dimensions.Field is not ("land" or "policy" or "administrative" or "public-duty" or "corruption" or "judicial"),
        ["about-offices"] = f => f.Dimensions.CaseField is "land" or "policy" or "administrative" or "public-duty",
        ["about-policy"] = f => f.Dimensions.CaseField == "policy",
        ["about-land"] = f => f.Dimensions.CaseField == "land",
        ["about-duty"] = f => f.Dimensions.CaseField == "public-duty",
        ["about-administration"] = f => f.Dimensions.CaseField == "administrative",
        ["about-corruption"] = f => f.Dimensions.CaseField == "corruption",
        ["about-justice"] = f => f.Dimensions.CaseField == "judicial",
        ["about-no-office"] = f => f.Dimensions.CaseField is not ("land" or "policy" or "administrative" or "public-duty"),
        ["about-no-corruption"] = f => f.Dimensions.CaseField != "corruption",
        ["about-no-justice"] = f => f.Dimensions.CaseField != "judicial",
        ["about-neither-policy-nor-land"] = f => f.Dimensions.CaseField is not ("policy" or "land"),

        ["regular"] = f => f.Dimensions.Block is ReceptionBlock.Regular,
        ["head"] = f => f.Dimensions.Block is ReceptionBlock.Head,
        ["delegate"] = f => f.Dimensions.Block is ReceptionBlock.Delegate,
        ["group"] = f => f.Dimensions.LargeGroup,
        ["again"] = f => f.Dimensions.Repeated,
        ["for-the-first-time"] = f => !f.Dimensions.Repeated,

        ["reviewing"] = f => f.Dimensions.Stage is CaseStage.Reviewing,
        ["accepted"] = f => f.Dimensions.Stage is CaseStage.Accepted or CaseStage.Terminated,
        ["not-accepted"] = f => f.Dimensions.Stage is CaseStage.NotAccepted,
        ["withdrawn"] = f => f.Dimensions.Stage is CaseStage.Stopped,
        ["terminated-otherwise"] = f => f.Dimensions.Stage is CaseStage.Terminated,

        ["upheld"] = f => f.Dimensions.Result is CaseResult.Upheld,
        ["rejected"] = f => f.Dimensions.Result is CaseResult.Rejected,
        ["partly-upheld"] = f => f.Dimensions.Result is CaseResult.PartlyUpheld,
        ["confirmed"] = f => f.Dimensions.Result is CaseResult.Confirmed,
        ["annulled"] = f => f.Dimensions.Result is CaseResult.AnnulledOrChanged,
        ["true"] = f => f.Dimensions.Result is CaseResult.True,
        ["false"] = f => f.Dimensions.Result is CaseResult.False,
        ["partly-true"] = f => f.Dimensions.Result is CaseResult.PartlyTrue,
    };

    /// <summary>What a unit adds up: things one by one, people or amounts, or cases.</summary>
    public static IReadOnlyList<string> Cases { get; } = ["cases"];

    public static IReadOnlyList<string> Amounts { get; } =
    ["people", "organisations", "individuals", "officials", "transfers", "Trđ", "m2", "number"];

    /// <summary>What it counts, of which subject.</summary>
    public static (FactSubject Subject, Func<FactContent, bool> Counts) Read(WrittenColumn column)
    {
        var words = column.Counts.Split(' ');
        var (subject, when) = Events[words[0]];
        List<Func<FactContent, bool>> truths = [when];
        foreach (var word in words[1..])
        {
            truths.Add(Truths.TryGetValue(word, out var truth) ? truth : f => f.Dimensions.Code == word);
        }

        if (subject is FactSubject.Letter)
        {
            // A letter about several matters is one letter, and stands for its first.
            truths.Add(f => f.Dimensions.Primary && (!Cases.Contains(column.Unit) || f.Dimensions.CaseKind is not null));
        }

        return (subject, f => f.Subject == subject && truths.TrueForAll(t => t(f)));
    }

    private static bool In(DateOnly? day) => From <= day && day <= To;
}

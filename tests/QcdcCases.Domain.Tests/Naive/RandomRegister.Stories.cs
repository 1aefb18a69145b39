using System.Text.Json.Nodes;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class RandomRegister
{
    private static readonly string[] FirstResults = ["upheld", "rejected", "partly-upheld"];
    private static readonly string[] SecondResults = ["confirmed", "annulled-or-changed"];
    private static readonly string[] Findings = ["true", "false", "partly-true"];

    /// <summary>
    /// Steps with conditions of their own (a new last day, an earlier resolver's papers, a second instance), told where these hold.
    /// </summary>
    private static readonly string[] Conditioned = ["extended", "complex-fixed"];

    /// <summary>On which a complaint is terminated (Law 02/2011 Đ11a k2), and a denunciation (Law 25/2018 Đ34 k3).</summary>
    private static readonly string[] OfComplaints = ["full-withdrawal", "died-or-dissolved", "no-object-left", "court"];
    private static readonly string[] OfDenunciations = ["full-withdrawal", "died-or-dissolved", "settled-elsewhere"];

    private static readonly string[] AllSteps = [.. Code.All<CaseEvent>()];

    /// <summary>Steps of many cases in turn, so that their stories lie mixed in the journal.</summary>
    private void TellStories()
    {
        for (var round = 0; round < 9; round++)
        {
            foreach (var about in Known.Cases.Where(_ => dice.Chance(80)).ToList())
            {
                TellStep(about);
            }
        }
    }

    private void TellStep(NaiveCase about)
    {
        var status = StatusOf(about);
        var instance = about.Steps.Count > 0 ? about.Steps[^1].Instance : about.OpenedInstance;
        var what = dice.Chance(isWild ? 60 : 25) ? dice.Of(AllSteps) : NextEvent(about.Kind, status);
        if (instance == 1 && about.Kind != "petition" && dice.Chance(status is "decided" or "not-accepted" ? 30 : 2))
        {
            // The second instance begins, also where the first kept silent.
            what = dice.Chance(85) ? "accepted" : "not-accepted";
            instance = 2;
        }

        // The same line again says nothing new, so the same event on the same day cannot be meant twice.
        var on = NextDay(about, instance);
        if (what is not null && on <= LastDay && !about.Steps.Exists(s => s.On == on && s.Event == what) &&
            (isWild || !Conditioned.Contains(what) || (what == "extended" && MayBeExtended(about, instance, on))))
        {
            WriteStep(about, on, what, instance);
        }
    }

    /// <summary>
    /// Whether the order of the law allows a step that no line has told before (the same again would be a repetition). A deadline that
    /// stands still is not left standing by a court or a second complaint.
    /// </summary>
    private bool IsInOrder(NaiveCase about, CaseStepEntry entry)
    {
        if (about.Steps.Exists(s => s.Event == Code.Of(entry.Event) && s.On == entry.On))
        {
            return false;
        }

        var state = about.Steps.Aggregate(
            CaseState.Initial(Code.Parse<CaseKind>(about.Kind), about.OpenedInstance),
            (s, step) => Procedure.Replay(s, EntryOf(step)));
        return !Procedure.Apply(state, entry).IsRefused(out _, out _)
            && (isWild || state.SuspendedOn is null || entry.Event is not (CaseEvent.SuedInCourt or CaseEvent.Escalated));
    }

    private static CaseStepEntry EntryOf(NaiveStep step) =>
        new(
            Code.Parse<CaseEvent>(step.Event),
            step.On,
            step.Instance,
            step.Partial,
            step.Until,
            Result: step.Result is { } result ? Code.Parse<CaseResult>(result) : null);

    private void WriteStep(NaiveCase about, DateOnly on, string what, int instance)
    {
        var result = what == "decided" ? ResultOf(about.Kind, instance) : null;
        var said = about.Steps.Count > 0 ? about.Steps[^1].Instance : about.OpenedInstance;
        var until =
            what == "extended"
                ? (NaiveDays.LastLawfulDay(about, instance, on) is { } due && due >= on ? due : on).AddDays(dice.Between(1, 20))
                : default(DateOnly?);
        var partial = what == "withdrawn" && dice.Chance(40);
        if (!IsInOrder(about, EntryOf(new(on, what, instance, partial, until, result))))
        {
            return;
        }

        Write(
            "case-event",
            [
                ("case", about.Key),
                ("on", Iso(on)),
                ("event", what),
                ("instance", said != instance || what == "accepted" || dice.Chance(60) ? instance : null),
                ("partial", partial ? true : null),
                ("until", until is { } day ? Iso(day) : null),
                ("result", result),
                (
                    "ground",
                    what == "terminated" && about.Kind != "petition" && dice.Chance(60)
                        ? dice.Of(about.Kind == "complaint" ? OfComplaints : OfDenunciations)
                        : null),
                .. ConsequencesOf(what),
            ]);
    }

    /// <summary>What a decision orders or its enforcement achieves; officials are among the people.</summary>
    private IEnumerable<(string Name, JsonNode? Value)> ConsequencesOf(string what)
    {
        if (what is not ("decided" or "enforced") || dice.Chance(40))
        {
            return [];
        }

        var (sanctioned, transferred) = (dice.Between(0, 4), dice.Between(0, 3));
        return
        [
            ("recoveredMoney", 1_000L * dice.Between(0, 90_000)),
            ("recoveredLand", (long)dice.Between(0, 500)),
            ("returnedMoney", 1_000_000L * dice.Between(0, 50)),
            ("returnedLand", (long)dice.Between(0, 300)),
            ("organisationsRestored", dice.Between(0, 2)),
            ("individualsRestored", dice.Between(0, 5)),
            ("organisationsSanctioned", dice.Between(0, 2)),
            ("peopleSanctioned", sanctioned),
            ("officialsSanctioned", dice.Between(0, sanctioned)),
            ("casesTransferred", dice.Between(0, 1)),
            ("peopleTransferred", transferred),
            ("officialsTransferred", dice.Between(0, transferred)),
        ];
    }

    /// <summary>Only a complex denunciation, before its time is over, at most twice by at most 30 days (Law 25/2018 Đ30).</summary>
    private static bool MayBeExtended(NaiveCase about, int instance, DateOnly on) =>
        about.Complex && on <= NaiveDays.LastLawfulDay(about, instance, on) &&
        about.Steps.Count(s => s.Event == "extended" && s.Instance == instance) < 2;

    private string ResultOf(string kind, int instance) =>
        kind == "denunciation" ? dice.Of(Findings) : dice.Of(instance == 1 ? FirstResults : SecondResults);

    private string? NextEvent(string kind, string status)
    {
        var settled = kind == "petition" ? "answered" : "decided";
        return status switch
        {
            "received" => dice.Weighed(
                ("accepted", 30),
                ("not-accepted", 3),
                ("withdrawn", 3),
                ("terminated", 1),
                (kind == "petition" ? "answered" : null, 3),
                (null, 5)),
            "accepted" => dice.Weighed(
                (settled, 18),
                ("dialogue-held", 3),
                ("suspended", 5),
                (kind == "denunciation" ? "extended" : null, 6),
                ("withdrawn", 4),
                ("terminated", 1),
                ("closed", 1),
                (null, 6)),
            "suspended" => dice.Weighed(("resumed", 12), ("withdrawn", 1), ("terminated", 1), (null, 3)),
            "decided" => dice.Weighed(("effective", 4), ("enforced", 1), ("closed", 1), (null, 8)),
            "effective" => dice.Weighed(("enforced", 4), ("closed", 1), (null, 8)),
            "closed" => kind == "petition" && dice.Chance(25) ? "reopened" : null,
            "answered" => dice.Weighed(("enforced", 1), ("closed", 2), ("reopened", 3), (null, 5)),
            "not-accepted" => dice.Weighed(("accepted", 2), ("closed", 3), (null, 8)),

            // A terminated complaint is continued, a withdrawn one taken up again (Law 02/2011 Đ10, Đ11 k8); a denunciation once withdrawn
            // too.
            "withdrawn" => dice.Weighed((kind == "petition" ? null : "accepted", 3), ("closed", 3), (null, 6)),
            "terminated" => dice.Weighed((kind == "complaint" ? "accepted" : null, 4), ("closed", 3), (null, 6)),
            _ => dice.Weighed(("closed", 3), (null, 8)),
        };
    }

    /// <summary>The state in the present instance, from the steps alone.</summary>
    private static string StatusOf(NaiveCase about)
    {
        var status = "received";
        var instance = about.OpenedInstance;
        foreach (var step in about.Steps)
        {
            if (step.Instance != instance)
            {
                (instance, status) = (step.Instance, "received");
            }

            status = step.Event switch
            {
                "extended" or "dialogue-held" => status,
                "withdrawn" when step.Partial => status,
                "resumed" or "reopened" => "accepted",
                _ => step.Event,
            };
        }

        return status;
    }

    /// <summary>Not before the step that it follows; often on, just before or just after the last lawful day.</summary>
    private DateOnly NextDay(NaiveCase about, int instance)
    {
        var earliest = about.Steps.Count > 0 ? about.Steps[^1].On : FirstSeenOn(about);
        if (NaiveDays.LastLawfulDay(about, instance, earliest) is { } last && dice.Chance(30))
        {
            return Later(earliest, last.AddDays(dice.Between(-1, 1)));
        }

        return dice.Soon(earliest, dice.Of([5, 20, 80]));
    }
}

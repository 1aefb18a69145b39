namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveFigures
{
    private void CountDialogue()
    {
        foreach (var conference in register.Conferences.Where(c => IsConferenceAsked(c) && isFieldAsked(null)))
        {
            foreach (var prefix in PrefixesOf(conference))
            {
                Add($"{prefix}.conferences");
                Add($"{prefix}.attendees", conference.Attendees);
            }
        }

        foreach (var opinion in register.Opinions.Where(o => IsConferenceAsked(o.Conference) && isFieldAsked(o.Field)))
        {
            foreach (var prefix in PrefixesOf(opinion.Conference))
            {
                Add($"{prefix}.opinions");
                Add(opinion.IsResolvedBy(question.To) ? $"{prefix}.opinionsResolved" : $"{prefix}.opinionsOpen");
                if (opinion.AnsweredOnSpot)
                {
                    Add($"{prefix}.opinionsAnsweredOnSpot");
                }
            }
        }
    }

    private bool IsConferenceAsked(NaiveConference conference) => question.Holds(conference.On) && isUnitAsked(conference.Unit);

    /// <summary>A conference chaired by both heads counts in both and once in the sum.</summary>
    private static IEnumerable<string> PrefixesOf(NaiveConference conference)
    {
        yield return "dialogue";
        if (conference.Offices.Contains("party-secretary"))
        {
            yield return "dialogue.partyHead";
        }

        if (conference.Offices.Contains("government-chair"))
        {
            yield return "dialogue.governmentHead";
        }
    }

    private void CountFeedback()
    {
        foreach (var item in register.Feedback.Where(f => isUnitAsked(f.Unit) && isFieldAsked(null)))
        {
            if (question.Holds(item.ReceivedOn))
            {
                Add("feedback.received");
            }

            if (item.ReceivedOn <= question.To && IsOpenBy(item, question.To))
            {
                Add("feedback.open");
                Add("feedback.openWithLimit", item.DueOn is null ? 0 : 1);
                Add("feedback.overdue", question.To > item.DueOn ? 1 : 0);
            }

            foreach (var what in new[] { "answered", "refused", "rated" })
            {
                Add($"feedback.{what}", CountRounds(item, what, question.Holds));
            }

            Add("feedback.answeredWithLimit", item.DueOn is null ? 0 : CountRounds(item, "answered", question.Holds));
            Add("feedback.answeredOnTime", CountRounds(item, "answered", on => question.Holds(on) && on <= item.DueOn));
        }
    }

    private static bool IsOpenBy(NaiveFeedback item, DateOnly day)
    {
        var open = true;
        foreach (var step in item.Steps.Where(s => s.On <= day))
        {
            open = step.Event switch
            {
                "answered" or "refused" or "closed" => false,
                "reopened" => true,
                _ => open,
            };
        }

        return open;
    }

    /// <summary>Once in a round, on the day it first happened in it; reopening starts another round.</summary>
    private static int CountRounds(NaiveFeedback item, string what, Func<DateOnly, bool> counts)
    {
        var rounds = 0;
        var happened = false;
        foreach (var step in item.Steps)
        {
            if (step.Event == "reopened")
            {
                happened = false;
            }

            if (step.Event == what && !happened)
            {
                happened = true;
                rounds += counts(step.On) ? 1 : 0;
            }
        }

        return rounds;
    }

    /// <summary>Indicators wholly inside the period; a code that was declared at any time is present.</summary>
    private void CountDeclared()
    {
        foreach (var indicator in register.Indicators.Where(i => isUnitAsked(i.Unit) && isFieldAsked(null)))
        {
            figures.TryAdd($"declared.{indicator.Code}", 0);
            if (question.From <= indicator.From && indicator.To <= question.To)
            {
                Add($"declared.{indicator.Code}", indicator.Value);
            }
        }
    }
}

namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveFigures
{
    private void CountDialogue()
    {
        foreach (var conference in register.Conferences.Where(c => IsConferenceAsked(c) && isFieldAsked(null)))
        {
            foreach (var prefix in PrefixesOf(conference))
            {
                Add(prefix is "voterMeeting" or "workplace" ? $"{prefix}.meetings" : $"{prefix}.conferences");
                Add($"{prefix}.attendees", conference.Attendees);
            }
        }

        foreach (var opinion in register.Opinions.Where(o =>
            question.Holds(o.Conference.On) && isUnitAsked(o.HolderAt(question.To)) && isFieldAsked(o.Field)))
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

    /// <summary>
    /// A dialogue that several heads or deputies chair counts for each of them and once in the sum. Meetings with voters and at workplaces
    /// are no dialogues, whoever chairs them.
    /// </summary>
    private static List<string> PrefixesOf(NaiveConference conference)
    {
        if (conference.Kind == "voter-meeting")
        {
            return ["voterMeeting"];
        }

        if (conference.Kind == "workplace")
        {
            return ["workplace"];
        }

        List<string> prefixes = ["dialogue"];
        if (conference.Kind == "thematic")
        {
            prefixes.Add("dialogue.thematic");
        }

        var figureOf = new Dictionary<string, string>
        {
            ["party-secretary"] = "dialogue.partyHead",
            ["party-secretary's deputy"] = "dialogue.partyDeputy",
            ["government-chair"] = "dialogue.governmentHead",
            ["government-chair's deputy"] = "dialogue.governmentDeputy",
        };
        prefixes.AddRange(conference.Chairs.Distinct().Where(figureOf.ContainsKey).Select(c => figureOf[c]));
        return prefixes;
    }

    private void CountFeedback()
    {
        var rounds = register.Feedback.SelectMany(f => f.Rounds().Select((round, place) => (round, place == 0)));
        foreach (var (item, isFirst) in rounds.Where(r => isUnitAsked(r.round.HolderAt(question.To)) && isFieldAsked(null)))
        {
            if (isFirst && question.Holds(item.ReceivedOn))
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

            foreach (var rating in FirstRatings(item).Where(r => question.Holds(r.On)).Select(r => r.Rating))
            {
                Add($"feedback.rated.{rating}");
                Add("feedback.satisfied", rating is 4 or 5 ? 1 : 0);
            }

            Add("feedback.answeredWithLimit", item.DueOn is null ? 0 : CountRounds(item, "answered", question.Holds));
            Add("feedback.answeredOnTime", CountRounds(item, "answered", on => question.Holds(on) && on <= item.DueOn));
        }
    }

    /// <summary>The first rating of each round.</summary>
    private static IEnumerable<NaiveFeedbackStep> FirstRatings(NaiveFeedback item)
    {
        var rated = false;
        foreach (var step in item.Steps)
        {
            rated &= step.Event != "reopened";
            if (step.Event == "rated" && !rated)
            {
                rated = true;
                yield return step;
            }
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

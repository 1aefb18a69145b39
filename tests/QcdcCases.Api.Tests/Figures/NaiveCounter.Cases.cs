namespace QcdcCases.Api.Tests.Figures;

internal sealed partial class NaiveCounter
{
    private static readonly Dictionary<string, string> ResultCodes = new()
    {
        ["upheld"] = "upheld",
        ["rejected"] = "rejected",
        ["partly-upheld"] = "partlyUpheld",
        ["confirmed"] = "confirmed",
        ["annulled-or-changed"] = "annulledOrChanged",
        ["true"] = "true",
        ["false"] = "false",
        ["partly-true"] = "partlyTrue",
    };

    private void CountCases()
    {
        CountBehind("cases.total", _ => true);
        CountBehind("cases.own", IsOwn);
        CountBehind("cases.own.resolved", letter => IsOwn(letter) && letter.IsFinishedBy(question.To));
        Add("cases.own.resolvedOnTime", CasesBehindAccepted((about, letter) => IsClosedInPeriod(about, letter, late: false)));
        Add("cases.own.resolvedLate", CasesBehindAccepted((about, letter) => IsClosedInPeriod(about, letter, late: true)));
        Add("cases.own.overdue", CasesBehindAccepted(IsOverdue));
    }

    private void CountBehind(string code, Func<NaiveLetter, bool> fits)
    {
        var distinct = new HashSet<string>();
        foreach (var letter in LettersOfTotal().Where(fits))
        {
            foreach (var about in letter.Cases.Where(c => isFieldAsked(c.Field)))
            {
                if (distinct.Add(about.Key))
                {
                    Add(code);
                    Add($"{code}.{about.Kind}");
                }
            }
        }
    }

    private int CasesBehindAccepted(Func<NaiveCase, NaiveLetter, bool> fits)
    {
        var distinct = new HashSet<string>();
        foreach (var letter in LettersOfTotal().Where(l => IsOwn(l) && l.Processing!.Outcome == "accepted"))
        {
            foreach (var about in letter.Cases.Where(c => isFieldAsked(c.Field) && fits(c, letter)))
            {
                distinct.Add(about.Key);
            }
        }

        return distinct.Count;
    }

    /// <summary>A case closed before its letter was accepted counts on the day of the acceptance, against the day it was really closed.</summary>
    private bool IsClosedInPeriod(NaiveCase about, NaiveLetter letter, bool late)
    {
        if (about.ClosedOn(letter.Instance) is not { } closed ||
            NaiveDays.LastLawfulDay(about, letter.Instance, closed) is not { } last)
        {
            return false;
        }

        var counted = closed < letter.Processing!.On ? letter.Processing.On : closed;
        return question.Holds(counted) && closed > last == late;
    }

    private bool IsOverdue(NaiveCase about, NaiveLetter letter) =>
        !(about.ClosedOn(letter.Instance) <= question.To) &&
        question.To > NaiveDays.LastLawfulDay(about, letter.Instance, question.To, IsOver(about, letter.Instance) ? null : calendar);

    /// <summary>Closed, or the next instance has begun: it was counted by the calendar of its time.</summary>
    private static bool IsOver(NaiveCase about, int instance) => about.ClosedOn(instance) is not null || about.Steps.Exists(s => s.Instance > instance);

    private void CountDecisions()
    {
        foreach (var about in register.Cases.Where(c => isUnitAsked(c.Unit) && isFieldAsked(c.Field)))
        {
            foreach (var step in about.Steps.Where(s => s.Event == "decided" && question.Holds(s.On)))
            {
                var second = about.Kind == "complaint" ? "second" : "continued";
                Add($"decisions.{about.Kind}.{(step.Instance == 1 ? "first" : second)}.{ResultCodes[step.Result!]}");
            }
        }
    }
}

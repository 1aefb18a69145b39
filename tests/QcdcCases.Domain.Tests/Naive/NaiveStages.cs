namespace QcdcCases.Domain.Tests.Naive;

/// <summary>How the first case behind an accepted letter was taken up since: columns 3 to 6 of 03/GQKN and 04/GQTC.</summary>
internal static class NaiveStages
{
    /// <summary>Accepted from the day on which the letter was; then what the case's steps of that day or later make of it.</summary>
    public static List<(DateOnly On, string Stage)> Since(NaiveLetter letter)
    {
        List<(DateOnly On, string Stage)> stages = [(letter.Processing!.On, "accepted")];
        var (taken, before) = (false, default(string));
        foreach (var step in letter.Cases[0].Steps.Where(s => s.Instance == letter.Instance))
        {
            taken |= step.Event is "accepted" or "taken-over";
            if (step.On >= letter.Processing.On && Of(step, taken, before) is { } stage)
            {
                stages.Add((step.On, stage));
            }

            before = Leads(step) ? step.Event : before;
        }

        return stages;
    }

    /// <summary>A step after which the case is neither withdrawn nor before a court any more, or is it since.</summary>
    private static bool Leads(NaiveStep step) =>
        step.Event
            is "accepted"
                or "taken-over"
                or "reopened"
                or "sued-in-court"
                or "court-discontinued"
                or "terminated"
                or "closed"
                or "decided"
                or "not-accepted"
        || (step.Event == "withdrawn" && !step.Partial);

    private static string? Of(NaiveStep step, bool taken, string? before) => step.Event switch
    {
        "accepted" or "taken-over" or "reopened" => "accepted",

            // "Chỉ thống kê các vụ việc rút toàn bộ nội dung, đã đình chỉ": what is terminated for another reason was taken up, or else
            // never was.
            "terminated"
                when before != "withdrawn"
                    && (step.Ground ?? (before == "sued-in-court" ? "court" : "full-withdrawal")) != "full-withdrawal" => taken
                ? "terminated"
                : "not-accepted",
            "terminated" => "stopped",
            "withdrawn" => step.Partial ? null : "stopped",
            "not-accepted" or "guided" or "transferred" or "returned" or "filed" or "not-processed" => "not-accepted",
            "screening-begun" or "supplement-requested" or "supplemented" or "report-demanded" => taken ? null : "reviewing",
            _ => null,
        };
}

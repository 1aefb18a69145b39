namespace QcdcCases.Domain.Tests.Naive;

/// <summary>How the first case behind an accepted letter was taken up since: columns 3 to 6 of 03/GQKN and 04/GQTC.</summary>
internal static class NaiveStages
{
    /// <summary>Accepted from the day on which the letter was; then what the case's steps of that day or later make of it.</summary>
    public static List<(DateOnly On, string Stage)> Since(NaiveLetter letter)
    {
        List<(DateOnly On, string Stage)> stages = [(letter.Processing!.On, "accepted")];
        var taken = false;
        foreach (var step in letter.Cases[0].Steps.Where(s => s.Instance == letter.Instance))
        {
            taken |= step.Event is "accepted" or "taken-over";
            if (step.On >= letter.Processing.On && Of(step, taken) is { } stage)
            {
                stages.Add((step.On, stage));
            }
        }

        return stages;
    }

    private static string? Of(NaiveStep step, bool taken) => step.Event switch
    {
        "accepted" or "taken-over" or "reopened" => "accepted",
        "terminated" => "stopped",
        "withdrawn" => step.Partial ? null : "stopped",
        "not-accepted" or "guided" or "transferred" or "returned" or "filed" or "not-processed" => "not-accepted",
        "screening-begun" or "supplement-requested" or "supplemented" or "report-demanded" => taken ? null : "reviewing",
        _ => null,
    };
}

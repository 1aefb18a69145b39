namespace QcdcCases.Domain.Tests.Naive;

internal sealed record NaiveUnit(
    string Key,
    string Level,
    string Kind,
    string? Parent,
    bool ExcludedFromRollup,
    IReadOnlyList<string> Successors);

internal sealed record NaiveSession(string Key, string Unit, DateOnly On, string Kind, string Receiver, string? HeadOffice, bool Held);

internal sealed record NaiveVisit(string Key, string Unit, DateOnly On, string Kind, string Receiver, int People, NaiveCase? Case)
{
    /// <summary>They had come about it before.</summary>
    public bool Repeated { get; init; }

    /// <summary>Its session, and the office of the head who held it; null for a visit without a session.</summary>
    public string? Session { get; init; }

    public string? HeadOffice { get; init; }

    /// <summary>A regular day is regular whoever sits there; so is whatever an officer receives.</summary>
    public string Block => Kind == "regular" || Receiver == "officer" ? "regular" : Receiver;
}

internal sealed record NaiveStep(DateOnly On, string Event, int Instance, bool Partial, DateOnly? Until, string? Result)
{
    /// <summary>The recoveries, returns, sanctions and transfers, by the names of the journal.</summary>
    public IReadOnlyDictionary<string, long> Consequences { get; init; } = new Dictionary<string, long>();

    /// <summary>Decided, answered, wholly withdrawn, terminated or closed.</summary>
    public bool Closes => Event is "decided" or "answered" or "terminated" or "closed" || (Event == "withdrawn" && !Partial);

    /// <summary>On which ground, where the book says so.</summary>
    public string? Ground { get; init; }

    /// <summary>It was taken up in the instance before the step.</summary>
    public bool IsTakenUp { get; init; }

    /// <summary>
    /// What ends an accepted letter about it: closed, or not taken up after all. A file that the police get goes on beside the
    /// resolution, if there is one.
    /// </summary>
    public bool Ends => Closes ||
        Event is "not-accepted" or "guided" or "transferred" or "returned" or "filed" ||
        Event is "not-processed" or "inspection-referred" or "merged" ||
        (Event == "criminal-referred" && !IsTakenUp);
}

/// <summary>The steps of one instance from its beginning, or from the acceptance or reopening that follows an end.</summary>
internal sealed class NaiveRound : List<NaiveStep>
{
    public bool IsOver => Exists(s => s.Ends);
}

internal sealed record NaiveCase(string Key, string Unit, string Kind, string Field, int OpenedInstance, bool Complex, bool Remote)
{
    public List<NaiveStep> Steps { get; } = [];

    public bool Group { get; init; }

    public bool Protracted { get; init; }

    /// <summary>The case that it continues.</summary>
    public NaiveCase? Previous { get; init; }

    /// <summary>Of many people, fixed as complex by a day, drawn out.</summary>
    public List<string> MarksBy(DateOnly day)
    {
        List<string> marks = [];
        if (Group)
        {
            marks.Add("group");
        }

        if (Complex || Steps.Exists(s => s.Event == "complex-fixed" && s.On <= day))
        {
            marks.Add("complex");
        }

        if (Protracted)
        {
            marks.Add("protracted");
        }

        if (marks.Count > 0)
        {
            marks.Add("notable");
        }

        return marks;
    }

    /// <summary>Whether what was last said of it before a day is a final decision, and it was not taken up again by that day.</summary>
    public bool IsFinalBefore(DateOnly day)
    {
        var final = false;
        foreach (var step in Steps)
        {
            if (step.On < day && (step.Event is "effective" or "enforced" || (step.Event == "decided" && step.Instance == 2)))
            {
                final = true;
            }

            if (step.On <= day && step.Event is "accepted" or "taken-over" or "reopened")
            {
                final = false;
            }
        }

        return final;
    }

    /// <summary>A denunciation that continues a complaint which had been rejected by a day.</summary>
    public bool IsTurnedBy(DateOnly day) =>
        Kind == "denunciation" && Previous is { Kind: "complaint" } before && before.Steps.Exists(s => s.Result == "rejected" && s.On <= day);

    public IReadOnlyList<NaiveHandOver> HandOvers { get; init; } = [];

    /// <summary>Where something about it that ended on a day counts in a period up to another.</summary>
    public string HolderAt(DateOnly to, DateOnly? ended) => NaiveHandOver.HolderAt(Unit, HandOvers, to, ended);

    /// <summary>The case as it stood at the end of a day.</summary>
    public NaiveCase UpTo(DateOnly day)
    {
        var then = new NaiveCase(Key, Unit, Kind, Field, OpenedInstance, Complex, Remote)
        {
            Group = Group,
            Protracted = Protracted,
            Previous = Previous?.UpTo(day),
            HandOvers = HandOvers,
        };
        then.Steps.AddRange(Steps.Where(s => s.On <= day));
        return then;
    }

    public void Take(
        DateOnly on,
        string what,
        int? instance,
        bool partial,
        DateOnly? until,
        string? result,
        IReadOnlyDictionary<string, long> consequences,
        string? ground = null)
    {
        var present = Steps.Count > 0 ? Steps[^1].Instance : OpenedInstance;
        var said = instance ?? (result is "confirmed" or "annulled-or-changed" ? 2 : present);
        Steps.Add(new(on, what, said, partial, until, result)
        {
            Consequences = consequences,
            Ground = ground,
            IsTakenUp = Steps.Exists(s => s.Instance == said && s.Event is "accepted" or "taken-over"),
        });
    }

    public List<NaiveRound> Rounds(int instance)
    {
        var rounds = new List<NaiveRound>();
        foreach (var step in Steps.Where(s => s.Instance == instance))
        {
            if (rounds.Count == 0 || (step.Event is "accepted" or "reopened" && rounds[^1].IsOver))
            {
                rounds.Add([]);
            }

            rounds[^1].Add(step);
        }

        return rounds;
    }

    /// <summary>
    /// The first step of an instance on or after a day that ends a letter processed on that day: what ended before does not end a later
    /// letter.
    /// </summary>
    public NaiveStep? EndSince(int instance, DateOnly day) => Steps.Find(s => s.Instance == instance && s.Ends && s.On >= day);

    /// <summary>The day on which a decision was carried out, or its case closed.</summary>
    public DateOnly? DoneOn(NaiveStep decision) => Steps
        .SkipWhile(s => !ReferenceEquals(s, decision))
        .Skip(1)
        .FirstOrDefault(s => s.Instance == decision.Instance && s.Event is "enforced" or "closed")
        ?.On;

    /// <summary>The round in which a step was taken.</summary>
    public NaiveRound RoundOf(NaiveStep step) => Rounds(step.Instance).Find(r => r.Exists(s => ReferenceEquals(s, step)))!;

    /// <summary>Whether the round of a step was closed before it.</summary>
    public bool IsClosedBefore(NaiveStep step) => RoundOf(step).TakeWhile(s => !ReferenceEquals(s, step)).Any(s => s.Closes);

    /// <summary>The last round of an instance that had begun by the end of a day.</summary>
    public NaiveRound? RoundBy(int instance, DateOnly day) => Rounds(instance).FindLast(r => r[0].On <= day);

    /// <summary>Whether the case was closed in an instance by the end of a day.</summary>
    public bool IsClosedBy(int instance, DateOnly day) => RoundBy(instance, day)?.Exists(s => s.Closes && s.On <= day) is true;
}

internal sealed record NaiveProcessing(DateOnly On, bool Eligible, string? Jurisdiction, string Outcome);

internal sealed record NaiveLetter(
    string Key, string Unit, DateOnly ReceivedOn, string Kind, int Instance, string Field, IReadOnlyList<NaiveCase> Cases, bool IsDuplicate)
{
    public NaiveProcessing? Processing { get; set; }

    public IReadOnlyList<NaiveHandOver> HandOvers { get; init; } = [];

    /// <summary>Where it counts in a period up to a day.</summary>
    public string HolderAt(DateOnly to) => NaiveHandOver.HolderAt(Unit, HandOvers, to, FinishedOn);

    public int? Signatories { get; init; }

    public string Channel { get; init; } = "in-person";

    public bool BeyondLevel { get; init; }

    public bool ManyPlaces { get; init; }

    /// <summary>
    /// The day of an outcome that ends it; once accepted, the last of the days on which its cases ended it, on or after its processing.
    /// </summary>
    public DateOnly? FinishedOn
    {
        get
        {
            if (Processing is null)
            {
                return null;
            }

            if (Processing.Outcome != "accepted")
            {
                return Processing.On;
            }

            DateOnly? finished = null;
            foreach (var about in Cases)
            {
                if (about.EndSince(Instance, Processing.On) is not { } end)
                {
                    return null;
                }

                finished = end.On < finished ? finished : end.On;
            }

            return finished;
        }
    }

    /// <summary>The step that closed a case of it once it was accepted; null where it is open, or ended otherwise.</summary>
    public NaiveStep? ClosingOf(NaiveCase about) =>
        Processing is { Outcome: "accepted" } && about.EndSince(Instance, Processing.On) is { Closes: true } closing ? closing : null;

    public bool IsProcessedBy(DateOnly day) => Processing is not null && Processing.On <= day;

    public bool IsProcessedBefore(DateOnly day) => Processing is not null && Processing.On < day;

    public bool IsFinishedBy(DateOnly day) => FinishedOn <= day;

    public bool IsFinishedBefore(DateOnly day) => FinishedOn < day;
}

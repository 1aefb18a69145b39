using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Naive;
using QcdcCases.Domain.Units;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

/// <summary>The product's way from a register's records to its figures and forms, without a database: records, facts, totals.</summary>
internal sealed class ProductFacts
{
    private readonly Dictionary<string, Guid> ids = [];
    private readonly Dictionary<Guid, string> keys = [];
    private readonly Dictionary<Dimensions, Dimensions> dimensionSets = [];
    private readonly List<(string Unit, FactContent Fact)> facts = [];

    public ProductFacts(NaiveRegister register)
    {
        var cases = register.Cases.ToDictionary(c => c.Key, CaseOf);
        register.Cases.ForEach(c => AddHeld(FactProjection.Decisions(cases[c.Key])));
        var letters = register.Letters.SelectMany(l => l.Cases).CountBy(c => c.Key).ToDictionary();
        foreach (var letter in register.Letters)
        {
            var counted = CountedOf(letter);
            List<CountedCase> behind =
            [
                .. letter.Cases.Select(c => Behind(cases[c.Key], letter.Instance, letters[c.Key] == 1) with
                {
                    RejectedBeforeOn = c is { Kind: "denunciation", Previous: { } before } ? CaseMarks.Of(cases[before.Key]).RejectedOn : null,
                }),
            ];
            AddHeld(FactProjection.AtHolders(
                Holder(letter.Unit, letter.HandOvers),
                FactProjection.Letter(counted, behind).Concat(FactProjection.Stages(counted, behind)),
                _ => letter.FinishedOn));
        }

        AddReception(register, cases);
        AddDialogue(register);
        register.Feedback.ForEach(f => AddHeld(FactProjection.Feedback(FeedbackOf(f))));
        foreach (var declared in register.Indicators)
        {
            Assert.False(
                DeclaredIndicator
                    .Declare(Guid.NewGuid(), string.Empty, IdOf(declared.Unit), declared.Code, declared.From, declared.To, declared.Value)
                    .IsRefused(out _, out var indicator));
            Add(declared.Unit, [FactProjection.Indicator(indicator!)]);
        }
    }

    /// <summary>The rules of every form, by the circular's code; one question at a time may be asked of them.</summary>
    private readonly Dictionary<string, MeasureCoverage> forms = Circular.All.ToDictionary(
        c => c.Code, c => new MeasureCoverage(CircularMeasures.Of(c).Measures));

    /// <summary>Every figure of some units, those of <paramref name="declared"/> codes too.</summary>
    public SortedDictionary<string, long> Figures(Func<string, bool> isAsked, Period period, IEnumerable<string> declared) =>
        Tallied(
            isAsked,
            period,
            new MeasureCoverage([.. Domain.Statistics.Measures.All, .. declared.Select(Domain.Statistics.Measures.Declared)]));

    /// <summary>What every column of a circular's forms counts of a unit, or of all for null.</summary>
    public SortedDictionary<string, long> Columns(string circular, string? unit, Period period) =>
        Tallied(u => unit is null || u == unit, period, forms[circular]);

    private SortedDictionary<string, long> Tallied(Func<string, bool> isAsked, Period period, MeasureCoverage measureCoverage)
    {
        var measureAccumulator = new MeasureAccumulator(period, measureCoverage);
        foreach (var (_, fact) in facts.Where(f => isAsked(f.Unit)))
        {
            foreach (var day in Enum.GetValues<FactDay>())
            {
                if (fact.On(day) is { } on)
                {
                    var (before, by) = (on < period.From ? 1 : 0, on <= period.To ? 1 : 0);
                    measureAccumulator.AddTotal(
                        fact.Dimensions,
                        day,
                        new Balance(before, by),
                        new Balance(before * fact.Amount, by * fact.Amount));
                }
            }

            // As it is read of the database: those that totals cannot answer for, begun by the end of the period and not over before it.
            if (fact.BegunOn <= period.To && !(fact.EndsOn < period.From))
            {
                measureAccumulator.AddFact(fact);
            }
        }

        var result = measureAccumulator.Result();
        Assert.All(
            measureCoverage.Measures,
            measure => Assert.Equal((measure.Code, Counted(measure, isAsked, period)), (measure.Code, result[measure.Code])));
        return result;
    }

    /// <summary>What a figure counts fact by fact, as its items are listed: it must be what the sums of days say.</summary>
    private long Counted(Measure measure, Func<string, bool> isAsked, Period period)
    {
        var there = facts
            .Where(f => isAsked(f.Unit) && measure.Affects(f.Fact.Dimensions) && measure.Counts(f.Fact, period))
            .Select(f => f.Fact)
            .ToList();
        var held = there.FindAll(f => measure.MeetsCondition(f, period));
        return measure.Aggregation switch
        {
            AggregationKind.Facts => held.Count,
            AggregationKind.Amounts => held.Sum(f => f.Amount),
            AggregationKind.Cases => held.Where(f => f.CaseId is not null).DistinctBy(f => f.CaseId).Count(),
            _ => there.Where(f => f.CaseId is not null).GroupBy(f => f.CaseId).Select(g => g.MinBy(f => f.Dimensions.Rank)!)
                .Count(f => measure.Where(f.Dimensions) && measure.MeetsCondition(f, period)),
        };
    }

    /// <summary>A record that went through the same hands.</summary>
    private Case Holder(string unit, IEnumerable<NaiveHandOver> handOvers)
    {
        var holder = Case.Open(Guid.NewGuid(), new Origin("test", "holder"), new CaseOpening(
            IdOf(unit), CaseKind.Petition, new CaseDescription("land", "x")));
        PassOn(holder, handOvers);
        return holder;
    }

    private void PassOn(HeldRecord record, IEnumerable<NaiveHandOver> handOvers)
    {
        foreach (var handOver in handOvers)
        {
            record.HandOver(new UnitHandOver(IdOf(handOver.To), handOver.On));
        }
    }

    private void AddHeld(IEnumerable<FactContent> contents)
    {
        foreach (var fact in contents)
        {
            Add(keys[fact.UnitId], [fact]);
        }
    }

    private void Add(string unit, IEnumerable<FactContent> contents) => facts.AddRange(contents.Select(fact =>
    {
        if (!dimensionSets.TryGetValue(fact.Dimensions, out var known))
        {
            // As it comes back from where it is stored.
            dimensionSets[fact.Dimensions] = known = Dimensions.FromKey(fact.Dimensions.ToKey());
            Assert.Equal(fact.Dimensions, known);
        }

        return (unit, fact with { Dimensions = known });
    }));

    private Guid IdOf(string key)
    {
        if (!ids.TryGetValue(key, out var id))
        {
            ids[key] = id = Guid.CreateVersion7();
            keys[id] = key;
        }

        return id;
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7));

    private Case CaseOf(NaiveCase told)
    {
        var about = Case.Open(IdOf(told.Key), new Origin("test", told.Key), new CaseOpening(
            IdOf(told.Unit),
            Code.Parse<CaseKind>(told.Kind),
            new CaseDescription(told.Field, told.Key, told.Group, told.Complex, told.Remote, told.Protracted),
            told.OpenedInstance));
        foreach (var step in told.Steps)
        {
            Assert.Null(about.AppendStep(EntryOf(step), null));
        }

        PassOn(about, told.HandOvers);

        return about;
    }

    private static CaseStepEntry EntryOf(NaiveStep step) => new(
        Code.Parse<CaseEvent>(step.Event),
        step.On,
        step.Instance,
        step.Partial,
        step.Until,
        Result: step.Result is { } result ? Code.Parse<CaseResult>(result) : null,
        Consequences: step.Consequences.Count == 0 ? null : ConsequencesOf(step.Consequences))
    {
        More = new(step.Ground is { } ground ? Code.Parse<StepGround>(ground) : null),
    };

    private static Consequences ConsequencesOf(IReadOnlyDictionary<string, long> told)
    {
        int? Number(string name) => told.TryGetValue(name, out var number) ? (int)number : null;
        long? Amount(string name) => told.TryGetValue(name, out var amount) ? amount : null;
        return new(
            Amount("recoveredMoney"),
            Amount("recoveredLand"),
            Amount("returnedMoney"),
            Amount("returnedLand"),
            Number("organisationsRestored"),
            Number("individualsRestored"),
            Number("organisationsSanctioned"),
            Number("peopleSanctioned"),
            Number("officialsSanctioned"),
            Number("casesTransferred"),
            Number("peopleTransferred"),
            Number("officialsTransferred"));
    }

    private CountedLetter CountedOf(NaiveLetter told)
    {
        var processing = told.Processing is { } p
            ? new LetterProcessing(
                p.On,
                p.Eligible,
                p.Jurisdiction is { } own ? Code.Parse<Jurisdiction>(own) : null,
                Code.Parse<ProcessingOutcome>(p.Outcome))
            : null;
        return new(
            IdOf(told.Key),
            IdOf(told.Unit),
            Code.Parse<CaseKind>(told.Kind),
            told.Instance,
            told.Field,
            told.ReceivedOn,
            told.IsDuplicate,
            processing)
        {
            Signatories = told.Signatories,
            Channel = told.Channel,
            BeyondLevel = told.BeyondLevel,
            ManyPlaces = told.ManyPlaces,
        };
    }

    private static CountedCase Behind(Case about, int instance, bool sole) => new(
        about.Id,
        about.Kind,
        about.Field,
        about.GetTimeline(CalendarHistory.Official).Course(instance),
        sole)
    {
        Marks = CaseMarks.Of(about),
    };

    private FeedbackItem FeedbackOf(NaiveFeedback told)
    {
        var report = new FeedbackReport(IdOf(told.Unit), At(told.ReceivedOn), "road", "x", null, told.Channel, told.DueOn);
        var item = FeedbackItem.Create(IdOf(told.Key), new Origin("test", told.Key), told.Key, report);
        foreach (var step in told.Steps)
        {
            Assert.Null(item.ApplyStep(new(Code.Parse<FeedbackEvent>(step.Event), At(step.On), "x", step.Rating)));
        }

        PassOn(item, told.HandOvers);

        return item;
    }

    private void AddReception(NaiveRegister register, Dictionary<string, Case> cases)
    {
        var days = new HashSet<(string, DateOnly, HeadOffice?, Receiver)>();
        foreach (var told in register.Sessions)
        {
            var session = ReceptionSession.Open(IdOf(told.Key), new Origin("test", told.Key), new SessionOpening(
                IdOf(told.Unit),
                told.On,
                Code.Parse<SessionKind>(told.Kind),
                Code.Parse<Receiver>(told.Receiver),
                told.HeadOffice is { } office ? Code.Parse<HeadOffice>(office) : null,
                null,
                null,
                told.Held));
            var isFirst = session.IsReceptionDay && days.Add((told.Unit, told.On, session.HeadOffice, session.Receiver));
            Add(told.Unit, FactProjection.Session(session, !register.Visits.Exists(v => v.Session == told.Key), isFirst));
        }

        var visits = register.Visits.Where(v => v.Case is not null).CountBy(v => v.Case!.Key).ToDictionary();
        foreach (var visit in register.Visits)
        {
            var place = new VisitPlace(
                IdOf(visit.Unit),
                visit.On,
                Code.Parse<SessionKind>(visit.Kind),
                Code.Parse<Receiver>(visit.Receiver),
                null)
            {
                HeadOffice = visit.HeadOffice is { } office ? Code.Parse<HeadOffice>(office) : null,
            };
            var caseId = visit.Case is { } about ? cases[about.Key].Id : default(Guid?);
            var recorded = Visit.Record(
                IdOf(visit.Key),
                new Origin("test", visit.Key),
                place,
                1,
                new VisitEntry(visit.People, "x", VisitResult.Guided, caseId) { Repeated = visit.Repeated });
            Add(visit.Unit, [FactProjection.Visit(recorded, visit.Case?.Field, visit.Case is null || visits[visit.Case.Key] == 1)]);
        }
    }

    private void AddDialogue(NaiveRegister register)
    {
        var conferences = register.Conferences.ToDictionary(c => c.Key, c => Conference.Create(
            IdOf(c.Key),
            new Origin("test", c.Key),
            IdOf(c.Unit),
            c.On,
            new ConferenceReport(Code.Parse<ConferenceKind>(c.Kind), "x", c.Attendees, [.. c.Chairs.Select(ChairOf)])));
        foreach (var held in register.Conferences)
        {
            Add(held.Unit, [FactProjection.Conference(conferences[held.Key])]);
        }

        foreach (var voiced in register.Opinions)
        {
            var conference = conferences[voiced.Conference.Key];
            var opinion = Opinion.Create(
                IdOf(voiced.Key), new Origin("test", voiced.Key), conference, new OpinionEntry("x", voiced.Field, voiced.AnsweredOnSpot));
            if (voiced.ResolvedOn is { } on)
            {
                Assert.Null(opinion.Resolve(on, "x"));
            }

            PassOn(opinion, voiced.HandOvers);
            AddHeld(FactProjection.AtHolders(opinion, [FactProjection.Opinion(opinion, conference.Kind, conference.Chairs)]));
        }
    }

    private static Chair ChairOf(string chair) => chair.EndsWith("'s deputy", StringComparison.Ordinal)
        ? new Chair(Code.Parse<HeadOffice>(chair[..^"'s deputy".Length]), Deputy: true)
        : new Chair(Code.Parse<HeadOffice>(chair));
}

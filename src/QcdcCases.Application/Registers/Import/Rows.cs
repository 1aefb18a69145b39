using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Registers.Import;

/// <summary>The new rows of every table, gathered and sent together: what is referred to goes before what refers to it.</summary>
internal sealed class Rows
{
    private const int Most = 1 << 19;

    private readonly List<IBulkWriter> inOrder = [];
    private readonly CasesDbContext db;
    private readonly IEngine engine;

    public Rows(CasesDbContext db, IEngine engine)
    {
        (this.db, this.engine) = (db, engine);
        Sessions = Next<ReceptionSession>();
        Cases = Next<Case>();
        CaseSteps = Next<CaseStep>();
        Letters = Next<Letter>();
        LetterCases = Next<LetterCase>();
        Clocks = Next<Clock>();
        Visits = Next<Visit>();
        People = Next<Person>();
        Conferences = Next<Conference>();
        Opinions = Next<Opinion>();
        Feedback = Next<FeedbackItem>();
        FeedbackSteps = Next<FeedbackStep>();
        Indicators = Next<DeclaredIndicator>();
        Facts = Next<Fact>();
        FactChanges = Next<FactChange>();
    }

    public IBulkWriter<ReceptionSession> Sessions { get; }

    public IBulkWriter<Case> Cases { get; }

    public IBulkWriter<CaseStep> CaseSteps { get; }

    public IBulkWriter<Letter> Letters { get; }

    public IBulkWriter<LetterCase> LetterCases { get; }

    public IBulkWriter<Clock> Clocks { get; }

    public IBulkWriter<Visit> Visits { get; }

    public IBulkWriter<Person> People { get; }

    public IBulkWriter<Conference> Conferences { get; }

    public IBulkWriter<Opinion> Opinions { get; }

    public IBulkWriter<FeedbackItem> Feedback { get; }

    public IBulkWriter<FeedbackStep> FeedbackSteps { get; }

    public IBulkWriter<DeclaredIndicator> Indicators { get; }

    public IBulkWriter<Fact> Facts { get; }

    public IBulkWriter<FactChange> FactChanges { get; }

    public bool AreMany => inOrder.Sum(w => w.Waiting) > Most;

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        foreach (var writer in inOrder)
        {
            await writer.SendAsync(cancellationToken);
        }
    }

    private IBulkWriter<T> Next<T>()
        where T : class
    {
        var writer = engine.Bulk<T>(db);
        inOrder.Add(writer);
        return writer;
    }
}

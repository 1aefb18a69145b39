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

/// <summary>
/// The new rows of every table, gathered and sent together. While one load is sent, and the database checks its keys, the next is gathered:
/// nothing else may use the connection until <see cref="FinishAsync"/>.
/// </summary>
internal sealed class Rows(CasesDbContext db, IEngine engine) : IAsyncDisposable
{
    private const int Most = 1 << 19;

    private RowLoad sent = new(db, engine);
    private Task sending = Task.CompletedTask;

    /// <summary>Where the next rows go.</summary>
    public RowLoad Gathered { get; private set; } = new(db, engine);

    public bool AreMany => Gathered.Waiting > Most;

    /// <summary>Waits for the load before, and begins to send what was gathered since.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await sending;
        (Gathered, sent) = (sent, Gathered);
        sending = sent.SendAsync(cancellationToken);
    }

    /// <summary>Sends the rest and waits until all of it is there.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken);
        await sending;
    }

    /// <summary>Leaves the connection free: what failed elsewhere is why the import ends, not what then becomes of a load under way.</summary>
    public async ValueTask DisposeAsync() => await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

/// <summary>Rows of every table that are sent together: what is referred to goes before what refers to it.</summary>
internal sealed class RowLoad
{
    private readonly List<IBulkWriter> inOrder = [];
    private readonly CasesDbContext db;
    private readonly IEngine engine;

    public RowLoad(CasesDbContext db, IEngine engine)
    {
        (this.db, this.engine) = (db, engine);
        Sessions = Next<ReceptionSession>();
        Cases = Next<Case>();
        CaseSteps = Next<CaseStep>();
        Visits = Next<Visit>();
        Letters = Next<Letter>();
        LetterCases = Next<LetterCase>();
        Deadlines = Next<Deadline>();
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

    public IBulkWriter<Deadline> Deadlines { get; }

    public IBulkWriter<Visit> Visits { get; }

    public IBulkWriter<Person> People { get; }

    public IBulkWriter<Conference> Conferences { get; }

    public IBulkWriter<Opinion> Opinions { get; }

    public IBulkWriter<FeedbackItem> Feedback { get; }

    public IBulkWriter<FeedbackStep> FeedbackSteps { get; }

    public IBulkWriter<DeclaredIndicator> Indicators { get; }

    public IBulkWriter<Fact> Facts { get; }

    public IBulkWriter<FactChange> FactChanges { get; }

    public int Waiting => inOrder.Sum(w => w.Waiting);

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

using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Bulk;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// The new rows of every table, gathered and sent together. While one load is sent, and the database checks its keys, the next is gathered:
/// nothing else may use the connection until <see cref="FinishAsync"/>.
/// </summary>
internal sealed class Rows(CasesDbContext db, IDatabaseProvider engine) : IAsyncDisposable
{
    private const int Most = 4000;

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
    private readonly IDatabaseProvider engine;

    public RowLoad(CasesDbContext db, IDatabaseProvider engine)
    {
        (this.db, this.engine) = (db, engine);
        Sessions = Next<ReceptionSession>();
        Cases = Next<Case>();
        CaseSteps = Next<CaseStep>();
        Visits = Next<Visit>();
        Letters = Next<Letter>();
        LetterCases = Next<LetterCase>();
        Clocks = Next<Clock>();
        People = Next<Person>();
        Conferences = Next<Conference>();
        Opinions = Next<Opinion>();
        Feedback = Next<FeedbackItem>();
        FeedbackSteps = Next<FeedbackStep>();
        Indicators = Next<DeclaredIndicator>();
        Facts = Next<Fact>();
        FactChanges = Next<FactChange>();
    }

    public BulkWriter<ReceptionSession> Sessions { get; }

    public BulkWriter<Case> Cases { get; }

    public BulkWriter<CaseStep> CaseSteps { get; }

    public BulkWriter<Letter> Letters { get; }

    public BulkWriter<LetterCase> LetterCases { get; }

    public BulkWriter<Clock> Clocks { get; }

    public BulkWriter<Visit> Visits { get; }

    public BulkWriter<Person> People { get; }

    public BulkWriter<Conference> Conferences { get; }

    public BulkWriter<Opinion> Opinions { get; }

    public BulkWriter<FeedbackItem> Feedback { get; }

    public BulkWriter<FeedbackStep> FeedbackSteps { get; }

    public BulkWriter<DeclaredIndicator> Indicators { get; }

    public BulkWriter<Fact> Facts { get; }

    public BulkWriter<FactChange> FactChanges { get; }

    public int Waiting => inOrder.Sum(w => w.Waiting);

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        foreach (var writer in inOrder)
        {
            await writer.SendAsync(cancellationToken);
        }
    }

    private BulkWriter<T> Next<T>()
        where T : class
    {
        var writer = new BulkWriter<T>(db, engine);
        inOrder.Add(writer);
        return writer;
    }
}

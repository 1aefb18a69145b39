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

    private RowLoad gathered = new(db, engine);
    private RowLoad sent = new(db, engine);
    private Task sending = Task.CompletedTask;

    public bool AreMany => gathered.Waiting > Most;

    public void Add<T>(T row)
        where T : class =>
        gathered.Add(row);

    /// <summary>Waits for the load before, and begins to send what was gathered since.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await sending;
        (gathered, sent) = (sent, gathered);
        sending = sent.SendAsync(cancellationToken);
    }

    /// <summary>Sends the rest and waits until all of it is there.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken);
        await sending;
    }

    /// <summary>
    /// Leaves the connection free: what failed elsewhere is why the import ends, not what then becomes of a load under way.
    /// </summary>
    public async ValueTask DisposeAsync() => await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Rows that are sent together: what is referred to goes before what refers to it.</summary>
    private sealed class RowLoad(CasesDbContext db, IDatabaseProvider engine)
    {
        private readonly OrderedDictionary<Type, IBulkWriter> writers = new()
        {
            [typeof(ReceptionSession)] = new BulkWriter<ReceptionSession>(db, engine),
            [typeof(Case)] = new BulkWriter<Case>(db, engine),
            [typeof(CaseStep)] = new BulkWriter<CaseStep>(db, engine),
            [typeof(Visit)] = new BulkWriter<Visit>(db, engine),
            [typeof(Letter)] = new BulkWriter<Letter>(db, engine),
            [typeof(LetterCase)] = new BulkWriter<LetterCase>(db, engine),
            [typeof(Deadline)] = new BulkWriter<Deadline>(db, engine),
            [typeof(Person)] = new BulkWriter<Person>(db, engine),
            [typeof(Conference)] = new BulkWriter<Conference>(db, engine),
            [typeof(Opinion)] = new BulkWriter<Opinion>(db, engine),
            [typeof(FeedbackItem)] = new BulkWriter<FeedbackItem>(db, engine),
            [typeof(FeedbackStep)] = new BulkWriter<FeedbackStep>(db, engine),
            [typeof(DeclaredIndicator)] = new BulkWriter<DeclaredIndicator>(db, engine),
            [typeof(Fact)] = new BulkWriter<Fact>(db, engine),
            [typeof(FactChange)] = new BulkWriter<FactChange>(db, engine),
        };

        public int Waiting => writers.Values.Sum(w => w.Waiting);

        public void Add<T>(T row)
            where T : class =>
            ((BulkWriter<T>)writers[typeof(T)]).Add(row);

        public async Task SendAsync(CancellationToken cancellationToken)
        {
            foreach (var writer in writers.Values)
            {
                await writer.SendAsync(cancellationToken);
            }
        }
    }
}

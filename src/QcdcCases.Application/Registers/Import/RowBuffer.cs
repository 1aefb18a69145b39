using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Notes;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Bulk;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Buffers new rows of all tables and sends them together. While the database processes one batch, the next is collected: nothing else may
/// use the connection until <see cref="FinishAsync"/>.
/// </summary>
internal sealed class RowBuffer(CasesDbContext db, IDatabaseProvider engine) : IAsyncDisposable
{
    private const int BatchSize = 4000;

    private RowBatch gathered = new(db, engine);
    private RowBatch sent = new(db, engine);
    private Task sending = Task.CompletedTask;

    public bool AreMany => gathered.Buffered > BatchSize;

    public void Add<T>(T row)
        where T : class =>
        gathered.Add(row);

    /// <summary>Waits for the previous batch, and starts to send the next.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await sending;
        (gathered, sent) = (sent, gathered);
        sending = sent.SendAsync(cancellationToken);
    }

    /// <summary>Sends the remaining rows and waits until all are stored.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken);
        await sending;
    }

    /// <summary>Releases the connection: an earlier failure is the reported cause, so the failure of a running batch is ignored.</summary>
    public async ValueTask DisposeAsync() => await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Rows that are sent together: referenced rows before the rows that refer to them.</summary>
    private sealed class RowBatch(CasesDbContext db, IDatabaseProvider engine)
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
            [typeof(OpinionStep)] = new BulkWriter<OpinionStep>(db, engine),
            [typeof(FeedbackItem)] = new BulkWriter<FeedbackItem>(db, engine),
            [typeof(FeedbackStep)] = new BulkWriter<FeedbackStep>(db, engine),
            [typeof(DeclaredIndicator)] = new BulkWriter<DeclaredIndicator>(db, engine),
            [typeof(Note)] = new BulkWriter<Note>(db, engine),
            [typeof(Fact)] = new BulkWriter<Fact>(db, engine),
            [typeof(FactChange)] = new BulkWriter<FactChange>(db, engine),
        };

        public int Buffered => writers.Values.Sum(w => w.Buffered);

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

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

    /// <summary>Leaves the connection free: what failed elsewhere is why the import ends, not what then becomes of a load under way.</summary>
    public async ValueTask DisposeAsync() => await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Rows that are sent together: what is referred to goes before what refers to it.</summary>
    private sealed class RowLoad(CasesDbContext db, IEngine engine)
    {
        private readonly OrderedDictionary<Type, IBulkWriter> writers = new()
        {
            [typeof(ReceptionSession)] = engine.Bulk<ReceptionSession>(db),
            [typeof(Case)] = engine.Bulk<Case>(db),
            [typeof(CaseStep)] = engine.Bulk<CaseStep>(db),
            [typeof(Visit)] = engine.Bulk<Visit>(db),
            [typeof(Letter)] = engine.Bulk<Letter>(db),
            [typeof(LetterCase)] = engine.Bulk<LetterCase>(db),
            [typeof(Clock)] = engine.Bulk<Clock>(db),
            [typeof(Person)] = engine.Bulk<Person>(db),
            [typeof(Conference)] = engine.Bulk<Conference>(db),
            [typeof(Opinion)] = engine.Bulk<Opinion>(db),
            [typeof(FeedbackItem)] = engine.Bulk<FeedbackItem>(db),
            [typeof(FeedbackStep)] = engine.Bulk<FeedbackStep>(db),
            [typeof(DeclaredIndicator)] = engine.Bulk<DeclaredIndicator>(db),
            [typeof(Fact)] = engine.Bulk<Fact>(db),
            [typeof(FactChange)] = engine.Bulk<FactChange>(db),
        };

        public int Waiting => writers.Values.Sum(w => w.Waiting);

        public void Add<T>(T row)
            where T : class =>
            ((IBulkWriter<T>)writers[typeof(T)]).Add(row);

        public async Task SendAsync(CancellationToken cancellationToken)
        {
            foreach (var writer in writers.Values)
            {
                await writer.SendAsync(cancellationToken);
            }
        }
    }
}

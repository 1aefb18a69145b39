using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Units;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>An application whose database holds many made-up registers beside each other, all below one unit.</summary>
public sealed class FiguresApplication : IAsyncLifetime
{
    private readonly Dictionary<int, RandomRegister> registers = [];

    public EmptyCasesApplication Cases { get; } = new();

    internal FiguresClient Figures => new(Cases.As(StaffRole.Administrator, RandomRegister.Top));

    public async ValueTask InitializeAsync()
    {
        await Cases.InitializeAsync();
        await Cases.InDatabaseAsync(db =>
        {
            db.Units.Add(Unit.Create(
                Guid.CreateVersion7(), new(RandomRegister.Top, "Cả nước", UnitLevel.Province, UnitKind.Committee, null, new(2011, 1, 1))));
            return db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => Cases.DisposeAsync();

    /// <summary>The register of a seed, imported once.</summary>
    internal async Task<RandomRegister> RegisterOfAsync(int seed)
    {
        if (!registers.TryGetValue(seed, out var register))
        {
            register = new(seed);
            register.Grow(20);
            await ImportAsync(register, register.Lines);
            registers[seed] = register;
        }

        return register;
    }

    /// <summary>Folds what changed into the sums, as the program does every few seconds; no figure may move by it.</summary>
    internal Task FoldAsync() => Cases.WithAsync<RefreshAggregates>(fold => fold.RunAsync(CancellationToken.None));

    /// <summary>Counts ahead what the forms of windows that are over ask; no form may move by it.</summary>
    internal Task<JobCounts> PrepareAsync() => Cases.RunJobAsync("prepare-forms");

    /// <summary>Takes in lines of a register, under the source that its first journal bore.</summary>
    internal async Task ImportAsync(RandomRegister register, IEnumerable<JsonObject> lines) =>
        await Answer.Is(await Figures.ImportAsync(lines, register.Root), 200);
}

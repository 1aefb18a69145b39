using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
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
            db.Units.Add(Unit.Found(
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
            await ImportAsync(register.Lines);
            registers[seed] = register;
        }

        return register;
    }

    internal async Task ImportAsync(IEnumerable<JsonObject> lines) =>
        await Answer.Is(await Figures.ImportAsync(string.Join('\n', lines.Select(l => l.ToJsonString()))), 200);
}

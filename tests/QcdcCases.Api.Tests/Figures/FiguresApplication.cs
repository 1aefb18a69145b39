using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>An application whose database holds many made-up registers beside each other, all below one unit.</summary>
public sealed class FiguresApplication : CasesApplication
{
    private readonly Dictionary<int, RandomRegister> registers = [];

    protected override bool HasUnits => false;

    internal FiguresClient Figures => new(As(StaffRole.Administrator, RandomRegister.Top));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await InDatabaseAsync(db =>
        {
            db.Units.Add(Unit.Found(Guid.CreateVersion7(), new(RandomRegister.Top, "Cả nước", UnitLevel.Province, UnitKind.Committee, null, new(2011, 1, 1))));
            return db.SaveChangesAsync();
        });
    }

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

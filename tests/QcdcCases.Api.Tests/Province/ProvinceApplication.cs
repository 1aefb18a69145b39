using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Tests.Province;

/// <summary>A province with its committee and some communes, of which not all have a leader. Who signs in stays so for the year.</summary>
internal sealed class ProvinceApplication : CasesApplication
{
    public const string Top = "pr";

    private static readonly DateOnly Founded = new(2011, 1, 1);

    /// <summary>The units that receive letters.</summary>
    public static IReadOnlyList<string> Offices { get; } = ["pr-ubnd", "pr-x01", "pr-x02", "pr-x03", "pr-x04", "pr-x05", "pr-x06"];

    /// <summary>The units whose leaders can be told; of the others, those above.</summary>
    public static IReadOnlyList<string> Led { get; } = [Top, "pr-x01", "pr-x02", "pr-x03"];

    protected override bool HasUnits => false;

    public async Task FoundAsync()
    {
        var province = Make(Top, UnitLevel.Province, null);
        await InDatabaseAsync(db =>
        {
            db.Units.Add(province);
            db.Units.AddRange(Offices.Select(key => Make(key, key == "pr-ubnd" ? UnitLevel.Province : UnitLevel.Commune, province.Id)));
            return db.SaveChangesAsync();
        });
        foreach (var key in Led.Skip(1))
        {
            await InDatabaseAsync(db => TestAccount.Of(StaffRole.Leader, key).SaveAsync(db, Clock));
        }
    }

    public async Task<HttpClient> SignInAsync(TestAccount account)
    {
        await InDatabaseAsync(db => account.SaveAsync(db, Clock));
        var client = AsNobody();
        var answer = await Answer.Is(await client.PostAsync("/api/v1/sign-in", new { account.UserName, TestAccount.Password }), 200);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)answer["accessToken"]);
        return client;
    }

    /// <summary>An office that knows the province's units and leaders.</summary>
    public async Task<NaiveOffice> NaiveAsync()
    {
        Dictionary<Guid, Guid?> above = [];
        Dictionary<Guid, Guid[]> leaders = [];
        await InDatabaseAsync(async db =>
        {
            above = await db.Units.ToDictionaryAsync(u => u.Id, u => u.ParentId);
            var grants = await db.StaffGrants.AsNoTracking().Where(g => g.Role == StaffRole.Leader).ToListAsync();
            leaders = grants.GroupBy(g => g.UnitId).ToDictionary(g => g.Key, g => g.Select(l => l.AccountId).ToArray());
        });
        return new NaiveOffice(above, leaders);
    }

    protected override void Adjust(IServiceCollection services) =>
        services.Configure<BearerTokenOptions>(
            BearerTokenDefaults.AuthenticationScheme,
            options => options.BearerTokenExpiration = TimeSpan.FromDays(1000));

    private static Unit Make(string key, UnitLevel level, Guid? parent) =>
        Unit.Create(Guid.CreateVersion7(), new UnitEntry(key, $"Đơn vị {key}", level, UnitKind.Committee, parent, Founded));
}

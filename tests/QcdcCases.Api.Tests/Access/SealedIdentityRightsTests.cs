using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Access;

/// <summary>
/// An administrator may not know who denounced, and cannot make anybody who does: the right is confirmed by one who holds it (Law 25/2018
/// Đ8), however the administrator goes about it.
/// </summary>
public sealed class SealedIdentityRightsTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Denouncer = "Lò Thị Kín Đáo";

    private const string Chosen = "câu của riêng người này";

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    [Theory]
    [InlineData("leader")]
    [InlineData("letter-officer")]
    [InlineData("reception-officer")]
    public async Task A_role_that_an_administrator_gives_opens_nobody_until_a_leader_confirms_it(string role)
    {
        var made = await MakeAsync($"moi-{role}", role);
        var mine = await ReadyAsync($"moi-{role}", (string)made["oneTimePassword"]!);

        await Answer.Is(await mine.GetAsync("/api/v1/letters"), 200);
        await OpensNobodyAsync(mine);
        Assert.Equal(role, (string?)made["account"]!["unconfirmed"]![0]!["role"]);
        var again = await ConfirmAsync(Leader, "staff", (Guid)made["account"]!["id"]!);

        // The administrator knew the first password: it opens nothing any more.
        Assert.Null(again["account"]!["unconfirmed"]);
        await Answer.IsProblem(await mine.GetAsync("/api/v1/me"), 401, "account.sign_in_required");
        await OpensAsync(await ReadyAsync($"moi-{role}", (string)again["oneTimePassword"]!));
    }

    [Fact]
    public async Task Nobody_gives_themselves_the_right()
    {
        var me = await Answer.Is(await Administrator.GetAsync("/api/v1/me"), 200);
        var path = $"/api/v1/staff/{me["id"]}";
        var grants = new[] { new { role = "administrator", unit = "dd" }, new { role = "leader", unit = "dd" } };

        await Answer.IsProblem(
            await Administrator.PutAsync($"{path}/grants", new { grants }, ifMatch: (await Administrator.GetAsync(path)).ETag()),
            422,
            "denouncer.own_right",
            "grants");
        await OpensNobodyAsync(Administrator);
    }

    [Fact]
    public async Task Whoever_proposed_a_right_does_not_confirm_it_and_nor_does_its_owner()
    {
        var both = await BothAsync();
        var made = await Answer.Is(
            await both.PostAsync("/api/v1/staff", new { userName = "ban.than", grants = new[] { new { role = "leader", unit = "dd" } } }),
            201);
        var friend = await ReadyAsync("ban.than", (string)made["oneTimePassword"]!);
        var id = (Guid)made["account"]!["id"]!;

        await Answer.IsProblem(await PostConfirmAsync(both, "staff", id), 403, "denouncer.second_person");
        await Answer.IsProblem(await PostConfirmAsync(friend, "staff", id), 403, "permission.missing");
        await OpensNobodyAsync(friend);
        await ConfirmAsync(Leader, "staff", id);
        await Answer.IsProblem(await PostConfirmAsync(Leader, "staff", id), 409, "denouncer.nothing_to_confirm");
    }

    [Fact]
    public async Task A_leader_whose_right_is_proposed_for_another_unit_does_not_confirm_it_themselves()
    {
        var leader = app.As(StaffRole.Leader, "dd-ubnd");
        var me = await Answer.Is(await leader.GetAsync("/api/v1/me"), 200);
        var path = $"/api/v1/staff/{me["id"]}";
        var grants = new[] { new { role = "leader", unit = "dd-ubnd" }, new { role = "letter-officer", unit = "dd-ubnd" } };
        var changed = await Administrator.PutAsync($"{path}/grants", new { grants }, ifMatch: (await Administrator.GetAsync(path)).ETag());

        Assert.Single((await Answer.Is(changed, 200))["unconfirmed"]!.AsArray());
        await Answer.IsProblem(await leader.PostAsync($"{path}/confirm", ifMatch: changed.ETag()), 422, "denouncer.own_right");

        // An account that had the right keeps its password: only its owner knows it.
        var confirmed = await Answer.Is(await Leader.PostAsync($"{path}/confirm", ifMatch: changed.ETag()), 200);
        Assert.Null(confirmed["oneTimePassword"]);
        await Answer.Is(await leader.GetAsync("/api/v1/me"), 200);
    }

    [Theory]
    [InlineData("reset-password")]
    [InlineData("disable-enable")]
    public async Task What_an_administrator_did_to_a_holders_account_is_confirmed_anew(string way)
    {
        var name = $"nguoi-{way}";
        var made = await MakeAsync(name, "leader");
        var id = (Guid)made["account"]!["id"]!;
        var holder = await ReadyAsync(name, (string)(await ConfirmAsync(Leader, "staff", id))["oneTimePassword"]!);
        await OpensAsync(holder);

        var path = $"/api/v1/staff/{id}";
        var tag = (await Administrator.GetAsync(path)).ETag();
        if (way == "reset-password")
        {
            var reset = await Answer.Is(await Administrator.PostAsync($"{path}/reset-password", ifMatch: tag), 200);
            holder = await ReadyAsync(name, (string)reset["oneTimePassword"]!);
        }
        else
        {
            tag = (await Administrator.PostAsync($"{path}/disable", ifMatch: tag)).ETag();
            await Answer.Is(await Administrator.PostAsync($"{path}/enable", ifMatch: tag), 200);
        }

        await OpensNobodyAsync(holder);
        await ConfirmAsync(Leader, "staff", id);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("rotate-secret")]
    [InlineData("disable-enable")]
    public async Task A_client_that_an_administrator_handled_opens_nobody_until_a_leader_confirms_it(string way)
    {
        var body = new { name = $"Ứng dụng {way}", unit = "dd", scopes = new[] { "register:export", "denouncers:read" } };
        var made = await Answer.Is(await Administrator.PostAsync("/api/v1/api-clients", body), 201);
        var (id, key) = ((Guid)made["client"]!["id"]!, (string)made["apiKey"]!);
        var path = $"/api/v1/api-clients/{id}";
        if (way != "new")
        {
            key = (string)(await ConfirmAsync(Leader, "api-clients", id))["apiKey"]!;
            await ExportsAsync(key, itMay: true);
            var tag = (await Administrator.GetAsync(path)).ETag();
            if (way == "rotate-secret")
            {
                key = (string)(await Answer.Is(await Administrator.PostAsync($"{path}/rotate-secret", ifMatch: tag), 200))["apiKey"]!;
            }
            else
            {
                tag = (await Administrator.PostAsync($"{path}/disable", ifMatch: tag)).ETag();
                await Answer.Is(await Administrator.PostAsync($"{path}/enable", ifMatch: tag), 200);
            }
        }

        await ExportsAsync(key, itMay: false);
        Assert.True((bool?)(await Answer.Is(await Administrator.GetAsync(path), 200))["unconfirmed"]);
        var confirmed = await ConfirmAsync(Leader, "api-clients", id);
        using var former = WithKey(key);
        await Answer.IsProblem(await former.GetAsync("/api/v1/me"), 401, "account.sign_in_required");
        await ExportsAsync((string)confirmed["apiKey"]!, itMay: true);
        await Answer.IsProblem(await PostConfirmAsync(Leader, "api-clients", id), 409, "denouncer.nothing_to_confirm");
    }

    [Fact]
    public async Task Whoever_proposed_a_client_does_not_confirm_it()
    {
        var both = await BothAsync();
        var body = new { name = "Của hai vai", unit = "dd", scopes = new[] { "denouncers:read" } };
        var made = await Answer.Is(await both.PostAsync("/api/v1/api-clients", body), 201);

        await Answer.IsProblem(await PostConfirmAsync(both, "api-clients", (Guid)made["client"]!["id"]!), 403, "denouncer.second_person");
    }

    [Fact]
    public async Task What_waits_is_listed_for_those_who_may_confirm_it_and_for_no_others()
    {
        var account = (Guid)(await MakeAsync("cho.xac.nhan", "leader"))["account"]!["id"]!;
        var body = new { name = "Chờ xác nhận", unit = "dd", scopes = new[] { "denouncers:read" } };
        var client = (Guid)(await Answer.Is(await Administrator.PostAsync("/api/v1/api-clients", body), 201))["client"]!["id"]!;

        Assert.Contains(account, await WaitingAsync(Leader, "staff"));
        Assert.Contains(client, await WaitingAsync(Leader, "api-clients"));
        var other = app.As(StaffRole.Leader, "td");
        Assert.DoesNotContain(account, await WaitingAsync(other, "staff"));
        Assert.DoesNotContain(client, await WaitingAsync(other, "api-clients"));
        await Answer.IsProblem(await other.PostAsync($"/api/v1/staff/{account}/confirm", ifMatch: $"\"{Guid.Empty:N}\""), 404, "account.not_found");
        await Answer.IsProblem(
            await other.PostAsync($"/api/v1/api-clients/{client}/confirm", ifMatch: $"\"{Guid.Empty:N}\""), 404, "client.not_found");
        await Answer.IsProblem(
            await Leader.PostAsync($"/api/v1/staff/{account}/confirm", ifMatch: $"\"{Guid.CreateVersion7():N}\""), 412, "request.stale");
        await Answer.IsProblem(await Administrator.GetAsync("/api/v1/staff/unconfirmed"), 403, "permission.missing");
        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "dd").GetAsync("/api/v1/api-clients/unconfirmed"), 403, "permission.missing");
    }

    [Fact]
    public async Task A_confirmation_is_in_the_history()
    {
        var id = (Guid)(await MakeAsync("co.dau.vet", "leader"))["account"]!["id"]!;

        await ConfirmAsync(Leader, "staff", id);

        await app.InDatabaseAsync(async db =>
        {
            var entry = await db.History.SingleAsync(h => h.SubjectId == id && h.Action == "account.denouncers-granted");
            Assert.Equal(("leader@dd", "Cán bộ leader dd"), (entry.Detail, entry.ActorName));
        });
    }

    private static async Task<List<Guid>> WaitingAsync(HttpClient who, string of) =>
        [.. (await Answer.Is(await who.GetAsync($"/api/v1/{of}/unconfirmed?limit=200"), 200))["items"]!.AsArray().Select(i => (Guid)i!["id"]!)];

    private async Task<JsonObject> ConfirmAsync(HttpClient who, string of, Guid id) =>
        await Answer.Is(await PostConfirmAsync(who, of, id), 200);

    /// <summary>Confirms with the present version.</summary>
    private async Task<HttpResponseMessage> PostConfirmAsync(HttpClient who, string of, Guid id)
    {
        var tag = (await Administrator.GetAsync($"/api/v1/{of}/{id}")).ETag();
        return await who.PostAsync($"/api/v1/{of}/{id}/confirm", ifMatch: tag);
    }

    private async Task<JsonObject> MakeAsync(string userName, string role) => await Answer.Is(
        await Administrator.PostAsync("/api/v1/staff", new { userName, grants = new[] { new { role, unit = "dd" } } }), 201);

    /// <summary>An account that administers and leads, confirmed.</summary>
    private async Task<HttpClient> BothAsync()
    {
        var account = TestAccount.Of(StaffRole.Leader, "dd", $"both{Guid.NewGuid():N}");
        await app.InDatabaseAsync(async db =>
        {
            await account.SaveAsync(db, app.Clock);
            var saved = await db.Users.Include(a => a.Grants).SingleAsync(a => a.UserName == account.UserName);
            saved.Grants.Add(new() { AccountId = saved.Id, UnitId = saved.Grants[0].UnitId, Role = StaffRole.Administrator });
            await db.SaveChangesAsync();
        });
        return await SignedInAsync(account.UserName, TestAccount.Password);
    }

    private async Task<HttpClient> ReadyAsync(string userName, string oneTimePassword)
    {
        using var first = await SignedInAsync(userName, oneTimePassword);
        var tokens = await Answer.Is(
            await first.PostAsync("/api/v1/me/password", new { currentPassword = oneTimePassword, newPassword = Chosen }), 200);
        return With("Bearer", (string)tokens["accessToken"]!);
    }

    private async Task<HttpClient> SignedInAsync(string userName, string password) => With(
        "Bearer",
        (string)(await Answer.Is(await app.AsNobody().PostAsync("/api/v1/sign-in", new { userName, password }), 200))["accessToken"]!);

    private HttpClient WithKey(string key) => With("ApiKey", key);

    private HttpClient With(string scheme, string credentials)
    {
        var client = app.AsNobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, credentials);
        return client;
    }

    private async Task<string> PeopleOfDenunciationAsync()
    {
        var letter = await app.As(StaffRole.LetterOfficer, "dd-ubnd").RegisterLetterAsync(
            new { kind = "denunciation", people = new object[] { new { role = "sender", name = Denouncer } } });
        return $"/api/v1/letters/{letter.Id}/people?reason=xem";
    }

    private async Task OpensAsync(HttpClient who)
    {
        var people = (await Answer.Is(await who.GetAsync(await PeopleOfDenunciationAsync()), 200))["people"]!.AsArray();

        Assert.Contains(Denouncer, people.Select(p => (string?)p!["name"]));
    }

    private async Task OpensNobodyAsync(HttpClient who)
    {
        var answer = await who.GetAsync(await PeopleOfDenunciationAsync());

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(Denouncer, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task ExportsAsync(string key, bool itMay)
    {
        await PeopleOfDenunciationAsync();
        using var client = WithKey(key);
        var journal = await (await client.GetAsync("/api/v1/register/export?denouncers=true&reason=xem")).Content.ReadAsStringAsync();
        Assert.Equal(itMay, journal.Contains(Denouncer, StringComparison.Ordinal));
    }
}

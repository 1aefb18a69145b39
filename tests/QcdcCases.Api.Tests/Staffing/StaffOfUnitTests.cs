using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Staffing;

/// <summary>Whoever may assign work finds out to whom.</summary>
public sealed class StaffOfUnitTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-x01");

    [Fact]
    public async Task A_unit_s_staff_are_those_who_can_be_given_its_work_with_what_they_have()
    {
        var (leader, officer) = (await Leader.MeAsync(), await Officer.MeAsync());
        var reception = await app.As(StaffRole.ReceptionOfficer, "dd-x01").MeAsync();
        await app.As(StaffRole.Reporter, "dd-x01").MeAsync();
        await app.As(StaffRole.LetterOfficer, "dd-x02").MeAsync();
        var letter = await Officer.RegisterLetterAsync(new { unit = "dd-x01" });
        await Officer.ChangeAsync("letters", letter, "assignment", new { assignee = officer });
        var at = await Officer.OpenCaseAsync(new { unit = "dd-x01" });
        await Officer.ChangeAsync("cases", at, "assignment", new { assignee = officer });

        var staff = await Leader.ListAsync("units/dd-x01/staff?limit=1");

        Assert.Equal(new[] { leader, officer, reception }.Order(), staff.Select(s => (Guid)s["id"]!));
        var one = staff.Single(s => (Guid)s["id"]! == officer);
        Assert.Equal("Cán bộ letter-officer dd-x01", (string?)one["name"]);
        Assert.Equal("""[{"role":"letter-officer","unit":"dd-x01"}]""", one["roles"]!.ToJsonString());
        Assert.Equal("""["letter","case"]""", one["handles"]!.ToJsonString());
        Assert.Equal("""{"letters":1,"cases":1}""", one["openWork"]!.ToJsonString());
        Assert.Equal("""["letter"]""", staff.Single(s => (Guid)s["id"]! == reception)["handles"]!.ToJsonString());
        Assert.Equal("""{"letters":0,"cases":0}""", staff.Single(s => (Guid)s["id"]! == leader)["openWork"]!.ToJsonString());
    }

    [Fact]
    public async Task The_staff_of_another_s_unit_are_not_found()
    {
        await Answer.IsProblem(await Officer.GetAsync("/api/v1/units/dd-x02/staff"), 404, "unit.not_found");
        await Answer.IsProblem(await Officer.GetAsync("/api/v1/units/nowhere/staff"), 404, "unit.not_found");
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "dd").GetAsync("/api/v1/units/dd/staff"),
            403,
            "permission.missing");
    }

    [Fact]
    public async Task A_name_stands_beside_each_id_also_of_an_account_that_is_disabled()
    {
        var officer = app.AsColleague(StaffRole.LetterOfficer, "dd-x02");
        var (id, name) = (await officer.MeAsync(), "Cán bộ letter-officer dd-x02 colleague");
        var letter = await officer.RegisterLetterAsync(new { unit = "dd-x02", kind = "complaint" });
        letter = await officer.ChangeAsync("letters", letter, "assignment", new { assignee = id });
        var at = await officer.OpenCaseAsync(new { unit = "dd-x02" });
        at = await officer.ChangeAsync("cases", at, "assignment", new { assignee = id });
        at = await officer.ChangeAsync("cases", at, "acceptance", new { on = "2026-08-10" });
        var administrator = app.As(StaffRole.Administrator, "dd");
        var account = await administrator.GetAsync($"/api/v1/staff/{id}");
        await Answer.Is(await administrator.PostAsync($"/api/v1/staff/{id}/disable", ifMatch: account.ETag()), 200);

        Assert.Equal(name, (string?)(await Leader.LetterAsync(letter.Id)).Body["assigneeName"]);
        var seen = await Leader.CaseAsync(at.Id);
        Assert.Equal(name, (string?)seen.Body["assigneeName"]);
        Assert.Equal((id, name), ((Guid)seen.Body["steps"]![0]!["recordedBy"]!, (string?)seen.Body["steps"]![0]!["recordedByName"]));
        string[] lists = ["letters?unit=dd-x02", "cases?unit=dd-x02", "worklist?unit=dd-x02", "deadlines/due-soon?unit=dd-x02&days=60"];
        foreach (var path in lists)
        {
            var rows = (await Leader.ListAsync(path)).FindAll(row => row["assignee"] is not null);
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Equal((id, name), ((Guid)row["assignee"]!, (string?)row["assigneeName"])));
        }

        var counts = await Answer.Is(await Leader.GetAsync("/api/v1/deadlines/counts?unit=dd-x02&by=assignee&days=60"), 200);
        Assert.Equal(name, (string?)counts["groups"]!.AsArray().Single(g => (string?)g!["key"] == id.ToString())!["name"]);
        var forecast = await Answer.Is(await Leader.GetAsync("/api/v1/deadlines/forecast?unit=dd-x02&weeks=8"), 200);
        Assert.All(
            forecast["weeks"]!.AsArray().SelectMany(w => w!["assignees"]!.AsArray()),
            a => Assert.Equal(name, (string?)a!["assigneeName"]));
    }
}

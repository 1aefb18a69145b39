using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reception;

public sealed class CorrectVisitTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task A_correction_writes_the_columns_anew_and_stands_in_the_history()
    {
        var visit = await Counter.RecordVisitAsync();

        var corrected = await Correct(visit, new { matter = "Tranh chấp ranh giới đất", followUp = "Đã hòa giải" });

        Assert.Equal("Tranh chấp ranh giới đất", corrected["matter"]);
        Assert.Equal((visit["number"], visit["receivedOn"]), (corrected["number"], corrected["receivedOn"]));
        Assert.NotEqual(visit.Tag, corrected.Tag);
        Assert.Equal(
            ["visit.recorded", "visit.corrected"],
            (await Counter.ListAsync($"history?subject={visit.Id}")).Select(h => (string)h["action"]!));
    }

    [Fact]
    public async Task People_stay_when_a_correction_does_not_name_them_and_give_way_when_it_does()
    {
        var visit = await Correct(await Counter.RecordVisitAsync(), new { visitors = (object?)null });
        Assert.Equal(["Nguyễn Thị Bưởi"], await Names(visit));

        visit = await Correct(
            visit,
            new { people = 2, visitors = new[] { Bodies.Visitor("Phan Văn Gấm"), Bodies.Visitor("Phan Thị Hoa") } });

        Assert.Equal(["Phan Văn Gấm", "Phan Thị Hoa"], await Names(visit));
        Assert.Single(await Counter.ListAsync("visits?q=phan+thi+hoa"));
    }

    [Fact]
    public async Task A_correction_obeys_the_rules_of_the_counter()
    {
        var visit = await Counter.RecordVisitAsync();

        await Refused(visit, new { people = 8 }, 422, "visit.group_needs_representatives");
        await Refused(visit, new { people = 8, visitors = (object?)null }, 422, "visit.group_needs_representatives");
        await Refused(visit, new { result = "refused" }, 422, "visit.ground_missing");
        await Refused(visit, new { matter = "" }, 400, "request.invalid");
        await Refused(visit, new { number = 9 }, 400, "request.malformed");
        await Refused(visit, new { @case = Guid.NewGuid() }, 422, "case.not_found");
    }

    [Fact]
    public async Task Two_officers_do_not_overwrite_each_other()
    {
        var visit = await Counter.RecordVisitAsync();
        var path = $"/api/v1/visits/{visit.Id}";

        var answers = await Task.WhenAll(
            Counter.PutAsync(path, Content(new { matter = "Một" }), ifMatch: visit.Tag),
            app.As(StaffRole.Leader, "dd-ubnd").PutAsync(path, Content(new { matter = "Hai" }), ifMatch: visit.Tag));

        Assert.Equal([200, 412], answers.Select(a => (int)a.StatusCode).Order());
    }

    [Fact]
    public async Task Of_ten_corrections_of_the_same_people_one_is_made()
    {
        var visit = await Counter.RecordVisitAsync();
        var path = $"/api/v1/visits/{visit.Id}";

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i => Counter.PutAsync(
                    path, Content(new { visitors = new[] { Bodies.Visitor($"Phan Văn Gấm {i}") } }), ifMatch: visit.Tag)));

        Assert.Equal([200, .. Enumerable.Repeat(412, 9)], answers.Select(a => (int)a.StatusCode).Order());
    }

    [Fact]
    public async Task Another_districts_officer_does_not_find_it()
    {
        var visit = await Counter.RecordVisitAsync();

        var answer = await app.As(StaffRole.ReceptionOfficer, "td-ubnd")
            .PutAsync($"/api/v1/visits/{visit.Id}", Content(), ifMatch: visit.Tag);

        await Answer.IsProblem(answer, 404, "visit.not_found");
    }

    private static JsonObject Content(object? with = null)
    {
        var body = Bodies.Visit(with);
        body.Remove("unit");
        body.Remove("on");
        return body;
    }

    private async Task<Seen> Correct(Seen visit, object with)
    {
        var response = await Counter.PutAsync($"/api/v1/visits/{visit.Id}", Content(with), ifMatch: visit.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    private async Task Refused(Seen visit, object with, int status, string code) =>
        await Answer.IsProblem(await Counter.PutAsync($"/api/v1/visits/{visit.Id}", Content(with), ifMatch: visit.Tag), status, code);

    private async Task<IEnumerable<string>> Names(Seen visit) =>
        (await Answer.Is(await Counter.GetAsync($"/api/v1/visits/{visit.Id}/people"), 200))["people"]!
            .AsArray()
            .Select(p => (string)p!["name"]!);
}

using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reception;

/// <summary>Results of a reception that cannot be, as a new entry and as a correction, beside those that can.</summary>
public sealed class ImpossibleVisitTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task The_result_fits_the_kind_the_day_and_the_jurisdiction()
    {
        await Refused(
            new
            {
                on = "2026-06-30",
                classification = "complaint",
                result = "transferred",
                competentBody = "Thanh tra tỉnh",
            },
            "visit.transfer_too_early",
            "result");
        await Refused(
            new
            {
                on = "2026-06-30",
                classification = "denunciation",
                result = "transferred",
                competentBody = "Công an tỉnh",
            },
            "visit.transfer_too_early",
            "result");
        await Refused(new { ownJurisdiction = true, result = "guided" }, "visit.own_is_taken_in", "result");
        await Refused(
            new
            {
                ownJurisdiction = true,
                result = "transferred",
                competentBody = "Thanh tra tỉnh",
            },
            "visit.own_is_taken_in",
            "result");
        await Refused(new { ownJurisdiction = false, result = "taken-in" }, "visit.others_not_taken_in", "result");
        await Refused(
            new
            {
                result = "refused",
                refusalGround = "threatening",
                papersTakenIn = "Đơn",
            },
            "visit.refused_takes_nothing",
            "papersTakenIn");
        await Refused(new { result = "guided", refusalGround = "threatening" }, "visit.ground_unexpected", "refusalGround");

        await Counter.RecordVisitAsync(
            new
            {
                on = "2026-07-01",
                classification = "complaint",
                result = "transferred",
                competentBody = "Thanh tra tỉnh",
            });
        await Counter.RecordVisitAsync(
            new
            {
                on = "2026-06-30",
                classification = "petition",
                result = "transferred",
                competentBody = "Thanh tra tỉnh",
            });
        await Counter.RecordVisitAsync(
            new
            {
                ownJurisdiction = true,
                result = "taken-in",
                papersTakenIn = "Đơn",
            });
        await Counter.RecordVisitAsync(new { result = "refused", refusalGround = "threatening" });
    }

    [Fact]
    public async Task What_became_a_letter_was_not_refused()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "taken-in" });
        await Counter.CreateAsync($"visits/{visit.Id}/letter", new { field = "land" });
        visit = await Counter.GetOneAsync("visits", visit.Id);

        await Answer.IsProblem(
            await Counter.PutAsync(
                $"/api/v1/visits/{visit.Id}",
                new
                {
                    matter = "Đính chính",
                    classification = "petition",
                    result = "refused",
                    refusalGround = "threatening",
                },
                ifMatch: visit.Tag),
            422,
            "visit.was_refused",
            "result");
    }

    [Theory]
    [InlineData("sender")]
    [InlineData("respondent")]
    public async Task Who_comes_is_a_visitor_or_speaks_for_one(string role)
    {
        var visit = await Counter.RecordVisitAsync();
        var named = new { people = 3, visitors = new[] { Bodies.Visitor("Nguyễn Thị Bưởi"), Bodies.Visitor("Trần Văn Cam", role) } };
        await Answer.IsProblem(
            await Counter.PostAsync("/api/v1/visits", Bodies.Visit(named)),
            400,
            "request.invalid",
            "visitors[1].role",
            "visit.role_not_of_visitors");
        await Answer.IsProblem(await CorrectAsync(visit, named), 400, "request.invalid", "visitors[1].role", "visit.role_not_of_visitors");

        var lawful = new
        {
            people = 3,
            visitors = new[]
            {
                Bodies.Visitor("Nguyễn Thị Bưởi"),
                Bodies.Visitor("Trần Văn Cam", "representative", "Văn bản cử người đại diện ngày 09/8/2026"),
                Bodies.Visitor("Phạm Thị Hồng", "authorised", "Giấy ủy quyền số 12/2026"),
            },
        };
        await Counter.RecordVisitAsync(lawful);
        await Answer.Is(await CorrectAsync(visit, lawful), 200);
    }

    private Task<HttpResponseMessage> CorrectAsync(Seen visit, object with)
    {
        var body = Bodies.Visit(with);
        body.Remove("unit");
        body.Remove("on");
        return Counter.PutAsync($"/api/v1/visits/{visit.Id}", body, ifMatch: visit.Tag);
    }

    private async Task Refused(object with, string code, string field) =>
        await Answer.IsProblem(await Counter.PostAsync("/api/v1/visits", Bodies.Visit(with)), 422, code, field);
}

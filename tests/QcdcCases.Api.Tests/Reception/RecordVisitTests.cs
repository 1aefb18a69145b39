using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reception;

public sealed class RecordVisitTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Visits = "/api/v1/visits";

    private static readonly object[] Representatives =
    [
        Bodies.Visitor("Trần Văn Cam", "representative", "Văn bản cử đại diện"),
        Bodies.Visitor("Lê Thị Đào", "representative", "Văn bản cử đại diện"),
    ];

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task A_visit_is_of_a_session_or_of_a_day_and_names_people_as_their_papers_do()
    {
        var session = await Counter.OpenSessionAsync();
        var person = new
        {
            role = "visitor",
            name = "Nguyễn Thị Bưởi",
            paper = "citizen-card",
            paperNumber = "068085000123",
            email = "buoi@example.vn",
        };
        await Invalid(new { session = session.Id }, "unit", "field.must_be_absent");
        await Invalid(new { session = session.Id, unit = (string?)null }, "on", "field.must_be_absent");
        await Invalid(new { visitors = new[] { person with { email = "buoi" } } }, "visitors[0].email", "field.not_an_email");
        await Invalid(
            new { visitors = new[] { person with { paperNumber = "06808500012" } } },
            "visitors[0].paperNumber",
            "person.number_not_12_digits");
        await Invalid(new { visitors = Enumerable.Repeat(person, 201) }, "visitors", "list.too_long");

        await Counter.RecordVisitAsync(new { session = session.Id, unit = (string?)null, on = (string?)null, visitors = new[] { person } });

        async Task Invalid(object with, string field, string code) =>
            await Answer.IsProblem(await Counter.PostAsync("/api/v1/visits", Bodies.Visit(with)), 400, "request.invalid", field, code);
    }

    [Fact]
    public async Task A_line_of_the_register_has_all_thirteen_columns()
    {
        var visit = await Counter.RecordVisitAsync(new
        {
            on = "2026-08-07",
            matter = "Khiếu nại mức bồi thường",
            classification = "complaint",
            result = "transferred",
            earlierResolver = "UBND thị trấn Thạnh Mỹ",
            ownJurisdiction = false,
            competentBody = "Sở Nông nghiệp và Môi trường",
            documentNo = "15/PC-BTCD",
            followUp = "Đã có văn bản trả lời",
            note = "Đến lần đầu",
            repeated = false,
            papersTakenIn = "Đơn khiếu nại\nBản sao sổ đỏ",
        });

        var line = Assert.Single(await Counter.ListAsync("visits?from=2026-08-07&to=2026-08-07"));

        Assert.Equal((int?)visit.Body["number"], (int?)line["number"]);
        Assert.Equal("2026-08-07", (string?)line["receivedOn"]);
        Assert.Equal("Nguyễn Thị Bưởi", (string?)line["visitors"]![0]!["name"]);
        Assert.Equal("Thôn 2, Thạnh Mỹ", (string?)line["visitors"]![0]!["address"]);
        Assert.Equal("068085000123", (string?)line["visitors"]![0]!["paperNumber"]);
        Assert.Equal("Khiếu nại mức bồi thường", (string?)line["matter"]);
        Assert.Equal("complaint", (string?)line["classification"]);
        Assert.Equal(1, (int?)line["people"]);
        Assert.Equal("UBND thị trấn Thạnh Mỹ", (string?)line["earlierResolver"]);
        Assert.False((bool?)line["ownJurisdiction"]);
        Assert.Null(line["guidedTo"]);
        Assert.Equal("Sở Nông nghiệp và Môi trường", (string?)line["transferredTo"]!["body"]);
        Assert.Equal("15/PC-BTCD", (string?)line["transferredTo"]!["documentNo"]);
        Assert.Equal("Đã có văn bản trả lời", (string?)line["followUp"]);
        Assert.Equal("Đến lần đầu", (string?)line["note"]);
        Assert.Equal("regular", (string?)line["block"]);
    }

    [Fact]
    public async Task A_group_of_seven_speaks_through_two_representatives()
    {
        var visit = await Counter.RecordVisitAsync(new { people = 7, visitors = Representatives });

        Assert.Equal("7", visit["people"]);
    }

    [Fact]
    public async Task A_group_needs_representatives() =>
        await Refused(new { people = 5 }, 422, "visit.group_needs_representatives", "visitors");

    [Fact]
    public async Task A_group_of_up_to_ten_has_at_most_two_representatives() =>
        await Refused(
            new { people = 10, visitors = Representatives.Append(Bodies.Visitor("Hồ Văn Em", "representative", "Văn bản")) },
            422,
            "visit.too_many_representatives",
            "visitors");

    [Fact]
    public async Task A_groups_representative_names_the_paper_of_appointment() =>
        await Refused(
            new { people = 5, visitors = new[] { Bodies.Visitor("Trần Văn Cam", "representative") } },
            422,
            "visit.authority_missing",
            "visitors[0].authorisedBy");

    [Fact]
    public async Task Whoever_acts_for_another_names_the_authorisation() =>
        await Refused(
            new { visitors = new[] { Bodies.Visitor("Trần Văn Cam", "authorised") } },
            422,
            "visit.authority_missing",
            "visitors[0].authorisedBy");

    [Fact]
    public async Task More_cannot_be_named_than_came() =>
        await Refused(
            new { people = 1, visitors = new[] { Bodies.Visitor("Trần Văn Cam"), Bodies.Visitor("Lê Thị Đào") } },
            422,
            "visit.more_named_than_came",
            "people");

    [Fact]
    public async Task An_identity_paper_is_shown_since_july_2026()
    {
        var nameless = new[] { new { role = "visitor", name = "Nguyễn Thị Bưởi" } };
        await Counter.RecordVisitAsync(new { on = "2026-06-30", visitors = nameless });

        await Refused(new { on = "2026-07-01", visitors = nameless }, 422, "visit.identity_missing", "visitors[0].paper");
    }

    [Fact]
    public async Task A_card_number_has_twelve_digits() =>
        await Refused(
            new { visitors = new[] { new { role = "visitor", name = "Nguyễn Thị Bưởi", paper = "citizen-card", paperNumber = "12" } } },
            400,
            "request.invalid",
            "visitors[0].paperNumber");

    [Theory]
    [InlineData("refused", null, "visit.ground_missing")]
    [InlineData("refused", "mood", "visit.ground_not_lawful")]
    [InlineData("explained", "settled", "visit.ground_unexpected")]
    public async Task Reception_is_refused_on_a_lawful_ground_alone(string result, string? refusalGround, string code) =>
        await Refused(new { result, refusalGround }, 422, code, "refusalGround");

    [Fact]
    public async Task A_ground_counts_from_the_day_of_its_decree()
    {
        await Refused(
            new
            {
                on = "2026-06-30",
                result = "refused",
                refusalGround = "no-authority",
            },
            422,
            "visit.ground_not_lawful",
            "refusalGround");
        var refused = await Counter.RecordVisitAsync(
            new
            {
                on = "2026-07-01",
                result = "refused",
                refusalGround = "no-authority",
                people = 6,
                visitors = (object?)null,
            });

        Assert.Equal("no-authority", refused["refusalGround"]);
    }

    [Fact]
    public async Task The_grounds_of_a_day_can_be_read()
    {
        var before = await Answer.Is(await Counter.GetAsync($"{Visits}/refusal-grounds?on=2026-06-30"), 200);
        var today = await Answer.Is(await Counter.GetAsync($"{Visits}/refusal-grounds"), 200);

        Assert.Equal(3, before["grounds"]!.AsArray().Count);
        Assert.Equal("2026-08-10", (string?)today["on"]);
        Assert.Equal(13, today["grounds"]!.AsArray().Count);
    }

    [Fact]
    public async Task Who_is_sent_elsewhere_is_told_where() =>
        await Refused(new { result = "transferred" }, 422, "visit.competent_body_missing", "competentBody");

    [Fact]
    public async Task A_visit_stands_at_a_session_or_on_a_day_of_a_unit()
    {
        await Refused(new { unit = (string?)null, on = (string?)null }, 400, "request.invalid", "unit");
        await Refused(new { session = Guid.NewGuid() }, 400, "request.invalid", "unit");
        await Refused(new { unit = (string?)null, on = (string?)null, session = Guid.NewGuid() }, 422, "session.not_found", "session");
    }

    [Theory]
    [InlineData("2026-08-11", 422, "date.in_future")]
    [InlineData("2010-12-31", 422, "unit.not_in_existence")]
    [InlineData("2026-02-30", 400, "request.malformed")]
    public async Task The_day_is_one_on_which_somebody_can_have_come(string on, int status, string code) =>
        await Refused(new { on }, status, code);

    [Fact]
    public async Task A_respondent_does_not_visit() =>
        await Refused(
            new { visitors = new[] { Bodies.Visitor("Trần Văn Cam", "respondent") } },
            400,
            "request.invalid",
            "visitors[0].role");

    [Fact]
    public async Task Somebody_is_named_unless_reception_was_refused() =>
        await Refused(new { visitors = Array.Empty<object>() }, 400, "request.invalid", "visitors");

    [Fact]
    public async Task A_visit_refers_to_ones_own_records_only()
    {
        var foreign = await app.As(StaffRole.LetterOfficer, "td-ubnd").OpenCaseAsync(new { unit = "td-ubnd" });
        var session = await app.As(StaffRole.ReceptionOfficer, "td-ubnd").OpenSessionAsync(new { unit = "td-ubnd" });

        await Refused(new { @case = Guid.NewGuid() }, 422, "case.not_found", "case");
        await Refused(new { @case = foreign.Id }, 422, "case.not_found", "case");
        await Refused(new { unit = (string?)null, on = (string?)null, session = session.Id }, 422, "session.not_found", "session");
        await Refused(new { unit = "td-ubnd" }, 422, "unit.not_found", "unit");
    }

    [Fact]
    public async Task A_letter_officer_does_not_write_into_the_register() =>
        await Answer.Is(await app.As(StaffRole.LetterOfficer, "dd-ubnd").PostAsync(Visits, Bodies.Visit()), 403);

    [Fact]
    public async Task An_unknown_member_is_refused() => await Refused(new { mater = "Tranh chấp" }, 400, "request.malformed", "mater");

    [Fact]
    public async Task The_same_post_twice_at_once_makes_one_line()
    {
        var body = Bodies.Visit(new { on = "2024-05-06" });

        var answers = await Task.WhenAll(
            Counter.PostAsync(Visits, body, idempotencyKey: "the-same"), Counter.PostAsync(Visits, body, idempotencyKey: "the-same"));
        var again = await Answer.Is(await Counter.PostAsync(Visits, body, idempotencyKey: "the-same"), 201);

        Assert.Contains(answers, a => (int)a.StatusCode == 201);
        Assert.All(answers, a => Assert.Contains((int)a.StatusCode, new[] { 201, 409 }));
        var line = Assert.Single(await Counter.ListAsync("visits?from=2024-05-06&to=2024-05-06"));
        Assert.Equal((Guid?)again["id"], (Guid?)line["id"]);
    }

    private async Task Refused(object with, int status, string code, string? field = null) =>
        await Answer.IsProblem(await Counter.PostAsync(Visits, Bodies.Visit(with)), status, code, field);
}

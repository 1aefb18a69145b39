using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

/// <summary>What the law on intake rules out, at the desk and at the step of the case, each beside its lawful neighbour.</summary>
public sealed class IntakeTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Theory]
    [InlineData("complaint", "post", null, "other", "transferred", "intake.transfer_at_reception_only", "guided")]
    [InlineData("complaint", "online", null, "other", "transferred", "intake.transfer_at_reception_only", "guided")]
    [InlineData("complaint", "post", null, "other", "returned", "intake.returned_to_forwarder_only", "guided")]
    [InlineData("complaint", "in-person", null, "other", "returned", "intake.returned_to_forwarder_only", "transferred")]
    [InlineData("complaint", "post", "Đại biểu Quốc hội", "other", "guided", "intake.forwarded_is_returned", "returned")]
    [InlineData("complaint", "transfer", null, "other", "guided", "intake.forwarded_is_returned", "returned")]
    [InlineData("denunciation", "post", null, "other", "guided", "intake.denunciation_is_transferred", "transferred")]
    [InlineData("denunciation", "suggestion-box", null, "other", "guided", "intake.denunciation_is_transferred", "transferred")]
    [InlineData("complaint", "post", null, "own", "guided", "intake.own_is_resolved", "accepted")]
    [InlineData("complaint", "in-person", null, "own", "transferred", "intake.own_is_resolved", "accepted")]
    [InlineData("complaint", "post", "Báo Lâm Đồng", "own", "returned", "intake.own_is_resolved", "accepted")]
    [InlineData("denunciation", "post", null, "own", "transferred", "intake.own_is_resolved", "accepted")]
    [InlineData("petition", "post", null, "own", "transferred", "intake.own_is_resolved", "accepted")]
    [InlineData("petition", "post", null, null, "transferred", "intake.ineligible_not_passed_on", "filed")]
    [InlineData("denunciation", "post", null, null, "transferred", "intake.ineligible_not_passed_on", "filed")]
    [InlineData("complaint", "post", "Báo Lâm Đồng", null, "returned", "intake.ineligible_not_passed_on", "guided")]
    public async Task What_the_matrix_rules_out_is_refused_and_its_neighbour_taken(
        string kind, string channel, string? forwardedBy, string? jurisdiction, string outcome, string code, string lawful)
    {
        var letter = await Desk.RegisterLetterAsync(new { kind, channel, forwardedBy });

        var problem = await Answer.IsProblem(await ProcessAsync(letter, Body(jurisdiction, outcome)), 422, code, "outcome");

        Assert.False(string.IsNullOrEmpty((string?)problem["article"]));
        Assert.Equal(letter.Tag, (await Desk.LetterAsync(letter.Id)).Tag);
        await Answer.Is(await ProcessAsync(letter, Body(jurisdiction, lawful)), 200);
    }

    [Theory]
    [InlineData("complaint", "own", "filed")]
    [InlineData("denunciation", "other", "filed")]
    [InlineData("petition", "own", "guided")]
    public async Task A_letter_that_is_not_eligible_has_no_jurisdiction(string kind, string jurisdiction, string outcome)
    {
        var letter = await Desk.RegisterLetterAsync(new { kind });

        await Answer.IsProblem(
            await ProcessAsync(letter, new { on = "2026-08-10", eligible = false, jurisdiction, outcome, reason = "Không ghi địa chỉ" }),
            422,
            "intake.ineligible_has_no_jurisdiction",
            "jurisdiction");

        await Answer.Is(await ProcessAsync(letter, Body(null, outcome)), 200);
    }

    [Fact]
    public async Task A_correction_is_bound_as_the_first_processing()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Body("other", "guided"));

        await Answer.IsProblem(
            await Desk.PutAsync($"/api/v1/letters/{letter.Id}/processing", Body("other", "transferred"), ifMatch: letter.Tag),
            422,
            "intake.transfer_at_reception_only",
            "outcome");
    }

    [Theory]
    [InlineData("complaint", "post", null, "transferred", "intake.transfer_at_reception_only", "guided")]
    [InlineData("complaint", "post", "Mặt trận Tổ quốc", "guided", "intake.forwarded_is_returned", "returned")]
    [InlineData("complaint", "post", null, "returned", "intake.returned_to_forwarder_only", "guided")]
    [InlineData("denunciation", "post", null, "guided", "intake.denunciation_is_transferred", "transferred")]
    public async Task The_step_of_the_case_is_bound_by_the_same_rule(
        string kind,
        string channel,
        string? forwardedBy,
        string happened,
        string code,
        string lawful)
    {
        var at = await Desk.CaseOfAsync(await Desk.RegisterLetterAsync(new { kind, channel, forwardedBy }));

        await Answer.IsProblem(await StepAsync(at, Step(happened)), 422, code);
        await Answer.Is(await StepAsync(at, Step(lawful)), 200);
    }

    [Fact]
    public async Task More_speak_for_those_who_signed_than_the_law_allows()
    {
        var body = Bodies.Letter(new { kind = "complaint", signatories = 7, people = Representatives(4) });
        await Answer.IsProblem(await Desk.PostAsync("/api/v1/letters", body), 422, "visit.too_many_representatives", "people");
        body = Bodies.Letter(new { kind = "petition", signatories = 10, people = Representatives(3) });
        await Answer.IsProblem(await Desk.PostAsync("/api/v1/letters", body), 422, "visit.too_many_representatives", "people");
        body = Bodies.Letter(new { kind = "denunciation", signatories = 20, people = Representatives(6) });
        await Answer.IsProblem(await Desk.PostAsync("/api/v1/letters", body), 422, "visit.too_many_representatives", "people");

        await Desk.RegisterLetterAsync(new { kind = "complaint", signatories = 7, people = Representatives(2) });
        await Desk.RegisterLetterAsync(new { kind = "petition", signatories = 11, people = Representatives(5) });
        await Desk.RegisterLetterAsync(new { kind = "petition", signatories = 4, people = Representatives(3) });
    }

    [Fact]
    public async Task Whoever_is_named_has_signed()
    {
        object[] people = [new { role = "sender", name = "Nguyễn Văn An" }, new { role = "sender", name = "Trần Thị Mận" }];

        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/letters", Bodies.Letter(new { signatories = 1, people })),
            422,
            "letter.more_named_than_signed",
            "signatories");

        await Desk.RegisterLetterAsync(new { signatories = 2, people });
        await Desk.RegisterLetterAsync(new { people });
    }

    [Fact]
    public async Task A_visit_becomes_a_letter_of_as_many_as_are_named()
    {
        var counter = app.As(StaffRole.ReceptionOfficer, "dd-ubnd");
        var visit = await counter.RecordVisitAsync(
            new
            {
                people = 2,
                result = "taken-in",
                visitors = new[] { Bodies.Visitor("Lê Thị Đào"), Bodies.Visitor("Lê Văn Em") },
            });

        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/visits/{visit.Id}/letter", new { signatories = 1 }, ifMatch: visit.Tag),
            422,
            "letter.more_named_than_signed",
            "signatories");
    }

    [Fact]
    public async Task A_letter_repeats_one_that_came_before_it()
    {
        var early = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        var same = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        var late = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-04" });

        await Answer.IsProblem(await MarkAsync(early, late), 422, "letter.duplicate_of_later", "of");
        await Answer.IsProblem(await MarkAsync(early, same), 422, "letter.duplicate_of_later", "of");
        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/letters", Bodies.Letter(new { receivedOn = "2026-08-03", duplicateOf = late.Id })),
            422,
            "letter.duplicate_of_later",
            "duplicateOf");

        await Answer.Is(await MarkAsync(same, early), 200);
        await Answer.Is(await MarkAsync(late, early), 200);
        await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03", duplicateOf = early.Id });
    }

    private static object Body(string? jurisdiction, string outcome) =>
        new
        {
            on = "2026-08-10",
            eligible = jurisdiction is not null,
            jurisdiction,
            outcome,
            reason = "Theo phiếu đề xuất",
            receiver = "Thanh tra tỉnh",
        };

    private static object Step(string happened) =>
        new
        {
            @event = happened,
            on = "2026-08-10",
            reason = "Không thuộc thẩm quyền",
            receiver = "Thanh tra tỉnh",
        };

    private static object[] Representatives(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new
                {
                    role = "representative",
                    name = $"Người đại diện {i}",
                    authorisedBy = "Văn bản cử người đại diện",
                }),
        ];

    private Task<HttpResponseMessage> ProcessAsync(Seen letter, object body) =>
        Desk.PostAsync($"/api/v1/letters/{letter.Id}/processing", body, ifMatch: letter.Tag);

    private Task<HttpResponseMessage> StepAsync(Seen at, object body) =>
        Desk.PostAsync($"/api/v1/cases/{at.Id}/steps", body, ifMatch: at.Tag);

    private Task<HttpResponseMessage> MarkAsync(Seen letter, Seen of) =>
        Desk.PostAsync($"/api/v1/letters/{letter.Id}/duplicate-mark", new { of = of.Id }, ifMatch: letter.Tag);
}

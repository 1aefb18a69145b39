using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>An office that does everything the counter can do, mistakes and their corrections included.</summary>
internal sealed class BusyOffice(CasesApplication app)
{
    /// <summary>Who denounced; the name stands nowhere but under the seal.</summary>
    public const string Denouncer = "Hoàng Yến Canhbao";

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    /// <summary>Some weeks of work, up to 2026-10-01, and the end of a case in November.</summary>
    public async Task WorkAsync()
    {
        await ReceiveAsync();
        await HandleLettersAsync();
        await CorrectAsync();
        await DenounceAsync();
        var decided = await GoToTheSecondInstanceAsync();
        await ConferAsync();
        await TakeFeedbackAsync();
        await RearrangeUnitsAsync();
        app.Clock.SetDay(2026, 11, 20);
        await EnforceAsync(decided);
    }

    private async Task ReceiveAsync()
    {
        var head = await Counter.OpenSessionAsync();
        var group = await Counter.RecordVisitAsync(new
        {
            unit = (string?)null,
            on = (string?)null,
            session = head.Id,
            people = 7,
            matter = "Khiếu nại giá đền bù đất làm đường",
            classification = "complaint",
            result = "taken-in",
            ownJurisdiction = true,
            papersTakenIn = "Đơn khiếu nại\nBản sao quyết định thu hồi đất",
            visitors = new[]
            {
                Bodies.Visitor("Trần Văn Cam", "representative", "Văn bản cử người đại diện ngày 09/8/2026"),
                Bodies.Visitor("Lê Thị Đào", "representative", "Văn bản cử người đại diện ngày 09/8/2026"),
            },
        });
        var complaint = await Counter.CreateAsync($"visits/{group.Id}/letter", new { field = "land" });
        complaint = await Desk.ChangeAsync("letters", complaint, "processing", Bodies.Accepted());
        var accepted = await Desk.CaseOfAsync(complaint);
        await Counter.RecordVisitAsync(new { @case = accepted.Id, classification = "complaint", repeated = true, result = "explained" });
        await Counter.RecordVisitAsync(new { visitors = new[] { Bodies.Visitor("Phạm Thị Hồng", "authorised", "Giấy ủy quyền số 12/2026"), Bodies.Visitor("Vũ Văn Khế") } });
        await Counter.ChangeAsync("reception-sessions", head, "closing");

        // Nobody came, nobody could come, and people who came by wire.
        await Counter.OpenSessionAsync(new { headOffice = "party-secretary", unit = "dd-ubnd" });
        await Counter.ChangeAsync("reception-sessions", await Counter.OpenSessionAsync(new { kind = "unscheduled" }), "calling-off");
        var online = await Counter.OpenSessionAsync(new { mode = "online", receiver = "delegate" });
        await Counter.RecordVisitAsync(new { unit = (string?)null, on = (string?)null, session = online.Id });

        var mistaken = await Counter.RecordVisitAsync();
        await Answer.Is(await Counter.PutAsync($"/api/v1/visits/{mistaken.Id}", CorrectVisit(new { matter = "Tranh chấp ranh giới đất", @case = accepted.Id }), ifMatch: mistaken.Tag), 200);
        var brought = await Counter.RecordVisitAsync(new { classification = "petition", result = "taken-in" });
        await Counter.CreateAsync($"visits/{brought.Id}/letter", new { field = "policy" });
        brought = await Counter.GetOneAsync("visits", brought.Id);
        await Answer.Is(await Counter.PutAsync($"/api/v1/visits/{brought.Id}", CorrectVisit(new { result = "taken-in", matter = "Chính sách hỗ trợ" }), ifMatch: brought.Tag), 200);
    }

    private static JsonObject CorrectVisit(object with)
    {
        var body = Bodies.Visit(with);
        body.Remove("unit");
        body.Remove("on");
        return body;
    }

    private async Task HandleLettersAsync()
    {
        var first = await Desk.RegisterLetterAsync(new { signatories = 6, forwardedBy = "Đoàn đại biểu Quốc hội tỉnh", forwarderKind = "deputies" });
        var about = await Desk.CaseOfAsync(first);
        await Desk.RegisterLetterAsync(new { duplicateOf = first.Id, cases = new[] { about.Id } });
        var another = await Desk.RegisterLetterAsync(new { cases = new[] { about.Id } });
        await Desk.ChangeAsync("letters", another, "duplicate-mark", new { of = first.Id });
        var several = await Desk.RegisterLetterAsync(new { field = "policy" });
        several = await Desk.ChangeAsync("letters", several, "cases", new { @case = about.Id });
        var opened = await Desk.OpenCaseAsync(new { kind = "petition", group = true, @protracted = true });
        several = await Desk.ChangeAsync("letters", several, "cases", new { @case = opened.Id });
        await Desk.ChangeAsync("letters", several, "processing", Bodies.Accepted());
        first = await Desk.LetterAsync(first.Id);
        await Desk.ChangeAsync("letters", first, "processing", new { on = "2026-08-10", eligible = false, outcome = "filed", reason = "Không đủ điều kiện" });
        about = await Desk.CaseAsync(about.Id);
        await Desk.ChangeAsync("cases", about, "answer", new { on = "2026-08-10", documentNo = "12/UBND" });

        // Turned away with its letter, replied to, and taken up again with a later one.
        var passedOn = await Desk.RegisterLetterAsync(new
        {
            kind = "complaint",
            channel = "in-person",
            receivedOn = "2026-08-04",
            knownOn = "2026-07-01",
            forwardedBy = "Ủy ban Mặt trận tỉnh",
            forwarderKind = "front",
        });
        passedOn = await Desk.ChangeAsync("letters", passedOn, "processing", new
        {
            on = "2026-08-05", eligible = true, jurisdiction = "other", outcome = "transferred", receiver = "Sở Tài chính", replyBy = "2026-08-09", tellCitizen = true,
        });
        passedOn = await Desk.ChangeAsync("letters", passedOn, "follow-ups", new { @event = "reply-received", on = "2026-08-06" });
        passedOn = await Desk.ChangeAsync("letters", passedOn, "follow-ups", new { @event = "citizen-told", on = "2026-08-07" });
        await Desk.ChangeAsync("letters", passedOn, "follow-ups", new { @event = "forwarder-told", on = "2026-08-07" });
        var later = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-08", cases = passedOn.Body["cases"]!.DeepClone() });
        await Desk.ChangeAsync("letters", later, "processing", Bodies.Accepted());
        var asked = await Desk.CaseOfAsync(passedOn);
        asked = await Desk.ChangeAsync("cases", asked, "steps", new { @event = "documents-requested", on = "2026-08-10", receiver = "UBND xã" });
        await Desk.ChangeAsync("cases", asked, "steps", new { @event = "execution-suspended", on = "2026-08-10", until = "2026-08-20", documentNo = "3/QĐ" });
        var refused = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-04" });
        await Desk.ChangeAsync("letters", refused, "processing", new { on = "2026-08-05", eligible = true, jurisdiction = "own", outcome = "not-accepted", ground = "time-barred" });
        await Desk.OpenCaseAsync(new { disciplinary = true, dismissal = true, title = "Khiếu nại quyết định buộc thôi việc" });

        // A case that an inspection opened, with steps before anybody wrote about it.
        app.Clock.SetDay(2026, 8, 12);
        var inspected = await Desk.OpenCaseAsync();
        await Desk.ChangeAsync("cases", inspected, "acceptance", new { on = "2026-08-11" });
        await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-12", cases = new[] { inspected.Id } });
        inspected = await Desk.CaseAsync(inspected.Id);
        await Desk.ChangeAsync("cases", inspected, "steps", new { @event = "dialogue-notified", on = "2026-08-12", until = "2026-08-20" });
    }

    private async Task CorrectAsync()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-11" }));
        await Answer.Is(await Desk.PutAsync($"/api/v1/letters/{letter.Id}/processing", Bodies.Accepted(new { on = "2026-08-12", documentNo = "7/TB" }), ifMatch: letter.Tag), 200);
        var at = await Desk.CaseOfAsync(letter);
        at = await Desk.ChangeAsync("cases", at, "suspension", new { on = "2026-08-12", until = "2026-08-30", legalBasis = "Điều 11a", ground = "obstacle" });
        await Answer.Is(await Desk.DeleteAsync($"/api/v1/cases/{at.Id}/steps/last", at.Tag), 200);
        at = await Desk.CaseAsync(at.Id);
        await Answer.Is(
            await Desk.PutAsync($"/api/v1/cases/{at.Id}/description", new { field = "land", title = "Khiếu nại về đất", protracted = true }, ifMatch: at.Tag), 200);
        at = await Desk.CaseAsync(at.Id);
        at = await Desk.ChangeAsync("cases", at, "traits", new { on = "2026-08-12", remote = true, documentNo = "8/TB", reason = "Thôn vùng xa" });
        at = await Desk.ChangeAsync("cases", at, "suspension", new { on = "2026-08-12", ground = "waiting-for-result" });
        app.Clock.SetDay(2026, 8, 20);
        at = await Desk.ChangeAsync("cases", at, "resumption", new { on = "2026-08-19" });
        at = await Desk.ChangeAsync("cases", at, "withdrawal", new { on = "2026-08-20", partial = true });
        at = await Desk.ChangeAsync("cases", at, "decision", new
        {
            on = "2026-08-20",
            result = "partly-upheld",
            documentNo = "88/QĐ",
            consequences = new { recoveredMoney = 12_500_000, returnedLand = 120, peopleSanctioned = 1 },
        });
        await Answer.Is(await Desk.PutAsync($"/api/v1/cases/{at.Id}/steps/last", new { on = "2026-08-20", result = "upheld", documentNo = "88/QĐ-UBND" }, ifMatch: at.Tag), 200);

        var taken = await Desk.RegisterLetterAsync(new { kind = "petition", summary = "Xin giải quyết" });
        await Answer.Is(
            await Desk.PutAsync($"/api/v1/letters/{taken.Id}/classification", new { kind = "complaint", field = "policy", summary = "Khiếu nại mức trợ cấp" }, ifMatch: taken.Tag), 200);
    }

    private async Task DenounceAsync()
    {
        await Desk.RegisterLetterAsync(new
        {
            kind = "denunciation",
            summary = "Tố cáo cán bộ thu tiền sai quy định",
            people = new[] { new { role = "sender", name = Denouncer }, new { role = "respondent", name = "Ngô Văn Lợi" } },
        });
        var came = await Counter.RecordVisitAsync(new { classification = "denunciation", result = "taken-in", visitors = new[] { Bodies.Visitor(Denouncer) } });
        await Counter.CreateAsync($"visits/{came.Id}/letter", new { field = "corruption" });
        var thought = await Desk.RegisterLetterAsync(new { kind = "denunciation", people = new[] { new { role = "sender", name = Denouncer } } });
        await Answer.Is(
            await Desk.PutAsync($"/api/v1/letters/{thought.Id}/classification", new { kind = "petition", field = "other", summary = "Kiến nghị" }, ifMatch: thought.Tag), 200);
        var turned = await Counter.RecordVisitAsync(new { classification = "complaint", result = "taken-in", visitors = new[] { Bodies.Visitor(Denouncer) } });
        await Counter.CreateAsync($"visits/{turned.Id}/letter", new { kind = "denunciation", field = "corruption" });
    }

    /// <returns>The case of the second instance, decided.</returns>
    private async Task<Guid> GoToTheSecondInstanceAsync()
    {
        var first = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-10" });
        await Desk.ChangeAsync("letters", first, "processing", Bodies.Accepted(new { on = "2026-08-11" }));
        var at = await Desk.CaseOfAsync(first);
        at = await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-19", result = "rejected" });
        var again = await Desk.RegisterLetterAsync(new { kind = "complaint", instance = 2, receivedOn = "2026-08-20", cases = new[] { at.Id } });
        await Desk.ChangeAsync("letters", again, "processing", Bodies.Accepted(new { on = "2026-08-20" }));
        app.Clock.SetDay(2026, 9, 20);
        at = await Desk.CaseAsync(at.Id);
        at = await Desk.ChangeAsync("cases", at, "steps", new { @event = "dialogue-notified", on = "2026-09-07", until = "2026-09-14" });
        at = await Desk.ChangeAsync("cases", at, "dialogue", new { on = "2026-09-14", documentNo = "03/BB" });
        at = await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-09-18", result = "annulled-or-changed" });
        await FixTraitsAsync();
        var continued = await Desk.OpenCaseAsync(new { previous = at.Id, instance = 2, kind = "complaint" });
        var further = await Desk.OpenCaseAsync(new { previous = continued.Id, kind = "denunciation" });
        await Desk.OpenCaseAsync(new { previous = further.Id, kind = "denunciation" });
        return at.Id;
    }

    private async Task EnforceAsync(Guid decided)
    {
        var at = await Desk.CaseAsync(decided);
        at = await Desk.ChangeAsync("cases", at, "effect", new { on = "2026-10-19" });
        at = await Desk.ChangeAsync("cases", at, "enforcement", new { on = "2026-10-20", consequences = new { returnedMoney = 3_000_000 } });
        await Desk.ChangeAsync("cases", at, "closing", new { on = "2026-10-20" });
    }

    /// <summary>It would have been late as an ordinary case, and was not as one that was fixed in time as far away.</summary>
    private async Task FixTraitsAsync()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-10" });
        await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-10" }));
        var at = await Desk.CaseOfAsync(letter);
        at = await Desk.ChangeAsync("cases", at, "traits", new { on = "2026-08-20", remote = true, documentNo = "9/TB", reason = "Thôn vùng xa" });
        await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-09-15", result = "upheld" });
    }

    private async Task ConferAsync()
    {
        var about = await Desk.OpenCaseAsync(new { kind = "petition" });
        var conference = await Leader.CreateAsync("conferences", new
        {
            unit = "dd-ubnd",
            heldOn = "2026-09-10",
            kind = "dialogue",
            chairs = new object[] { new { office = "government-chair", name = "Lê Văn Chủ" }, new { office = "party-secretary" } },
            theme = "Đối thoại về đất đai",
            attendees = 80,
            plan = "KH-05/2026",
            opinions = new object[]
            {
                new { text = "Đề nghị sửa đường liên thôn", field = "other", answeredOnSpot = true, answer = "Huyện đã bố trí vốn" },
                new { text = "Đề nghị cấp giấy chứng nhận", field = "land", answeredOnSpot = false, assignedTo = "dd-x01", dueOn = "2026-12-31", @case = about.Id },
                new { text = "Bao giờ có nước sạch?", field = "other", answeredOnSpot = true },
            },
        });
        var opinion = await Leader.CreateAsync($"conferences/{conference.Id}/opinions", new { text = "Thiếu giáo viên", field = "policy", answeredOnSpot = false });
        opinion = await Leader.ChangeAsync("opinions", opinion, "assignment", new { unit = "dd-x02", dueOn = "2026-09-30" });
        opinion = await Leader.ChangeAsync("opinions", opinion, "resolution", new { on = "2026-09-18", answer = "Đã điều động" });
        await Answer.Is(
            await Leader.PutAsync($"/api/v1/opinions/{opinion.Id}/resolution", new { on = "2026-09-19", answer = "Đã điều động hai giáo viên" }, ifMatch: opinion.Tag), 200);
        await Answer.Is(
            await Leader.PostAsync("/api/v1/indicators", new { unit = "dd-ubnd", code = "mediation.held", from = "2026-01-01", to = "2026-06-30", value = 14 }), 201);
    }

    private async Task TakeFeedbackAsync()
    {
        var hole = await Leader.CreateAsync("feedback", new { unit = "dd-ubnd", category = "environment", text = "Rác đổ ven đường", location = "Thôn 2", channel = "app" });
        var code = hole["followCode"];
        hole = await Leader.ChangeAsync("feedback", hole, "acceptance", new { });
        hole = await Leader.ChangeAsync("feedback", hole, "extension", new { reason = "Chờ phương tiện" });
        await Leader.ChangeAsync("feedback", hole, "answer", new { answer = "Đã thu gom" });
        await Answer.Is(await app.AsNobody().PostAsync($"/api/v1/feedback/by-code/{code}/rating", new { rating = 2 }), 200);
        await Answer.Is(await app.AsNobody().PostAsync($"/api/v1/feedback/by-code/{code}/reopening", new { reason = "Vẫn còn rác" }), 200);
        var elsewhere = await Leader.CreateAsync("feedback", new { unit = "dd-x01", category = "environment", text = "Nước thải" });
        await Leader.ChangeAsync("feedback", elsewhere, "transfer", new { receiver = "Sở Nông nghiệp và Môi trường" });
    }

    /// <summary>A unit that is succeeded by one below it, one by two others, and one that is planned.</summary>
    private async Task RearrangeUnitsAsync()
    {
        app.Clock.SetDay(2026, 9, 30);
        await Answer.Is(await Administrator.PostAsync("/api/v1/units", new { key = "dd-moi", name = "Xã Đơn Dương mới", level = "commune", kind = "committee", parent = "dd", validFrom = "2026-09-01" }), 201);
        await CloseAsync("dd-x02", "2026-09-29", "dd-moi", "dd-x01");
        await Answer.Is(await Administrator.PostAsync("/api/v1/units", new { key = "dd-a", name = "Xã A", level = "commune", kind = "committee", parent = "dd-moi", validFrom = "2026-12-01" }), 201);
        await Answer.Is(await Administrator.PostAsync("/api/v1/units", new { key = "dd-hu-ban", name = "Ban Dân vận", level = "district", kind = "party-committee", parent = "dd-hu", validFrom = "2025-01-01" }), 201);
        await CloseAsync("dd-hu", "2026-09-29", "dd-hu-ban");
    }

    private async Task CloseAsync(string key, string validTo, params string[] successors)
    {
        var unit = await Administrator.GetAsync($"/api/v1/units/{key}");
        await Answer.Is(await Administrator.PostAsync($"/api/v1/units/{key}/closing", new { validTo, successors }, ifMatch: unit.ETag()), 200);
    }
}

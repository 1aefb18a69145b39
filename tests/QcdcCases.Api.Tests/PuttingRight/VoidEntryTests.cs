using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.PuttingRight;

/// <summary>What was entered twice or by mistake keeps its number and counts in nothing.</summary>
public sealed class VoidEntryTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.Leader, "dd-ubnd");

    [Fact]
    public async Task A_voided_letter_keeps_its_number_and_leaves_lists_work_and_figures_with_its_case()
    {
        var letter = await Desk.RegisterLetterAsync(new { summary = "Đơn nhập trùng" });
        var caseId = (Guid)letter.Body["cases"]![0]!;

        var voided = await Desk.VoidAsync("letters", letter);

        Assert.Equal(Entries.Reason, (string?)voided.Body["voided"]!["reason"]);
        Assert.Equal("2026-08-10", (string?)voided.Body["voided"]!["on"]);
        Assert.NotNull(voided.Body["voided"]!["by"]);
        Assert.Equal(letter["number"], voided["number"]);
        Assert.NotNull((await Desk.LetterAsync(letter.Id)).Body["voided"]);
        Assert.NotNull((await Desk.CaseAsync(caseId)).Body["voided"]);
        Assert.DoesNotContain(await Desk.ListAsync("letters?unit=dd-ubnd"), l => (Guid)l["id"]! == letter.Id);
        Assert.Contains(await Desk.ListAsync("letters?unit=dd-ubnd&voided=true"), l => (Guid)l["id"]! == letter.Id && l["voided"] is not null);
        Assert.DoesNotContain(await Desk.ListAsync("worklist?unit=dd-ubnd"), w => (Guid)w["id"]! == letter.Id);
        Assert.DoesNotContain(await Desk.ListAsync("cases?unit=dd-ubnd"), c => (Guid)c["id"]! == caseId);
        await IsCounted(letter.Id, facts: 0, deadlines: 0);
        var next = await Desk.RegisterLetterAsync();
        Assert.True(int.Parse(next["number"]!, null) > int.Parse(letter["number"]!, null));

        var restored = await Desk.RestoreAsync("letters", voided);
        Assert.Null(restored.Body["voided"]);
        Assert.Null((await Desk.CaseAsync(caseId)).Body["voided"]);
        await IsCounted(letter.Id, facts: 1, deadlines: 2);
        Assert.Equal(
            ["letter.registered", "letter.voided", "letter.restored"],
            (await Desk.ListAsync($"history?subject={letter.Id}")).Select(h => (string)h["action"]!));
    }

    [Fact]
    public async Task Nothing_is_changed_on_a_voided_entry_and_it_is_voided_once()
    {
        var letter = await Desk.VoidAsync("letters", await Desk.RegisterLetterAsync());
        var path = $"/api/v1/letters/{letter.Id}";

        await Answer.IsProblem(await Desk.PostAsync($"{path}/processing", Bodies.Accepted(), ifMatch: letter.Tag), 409, "entry.voided");
        await Answer.IsProblem(await Desk.PutAsync(path, Entries.Letter(), ifMatch: letter.Tag), 409, "entry.voided");
        await Answer.IsProblem(await Desk.PostAsync($"{path}/void", new { reason = "x" }, ifMatch: letter.Tag), 409, "entry.voided");
        letter = await Desk.RestoreAsync("letters", letter);
        await Answer.IsProblem(await Desk.PostAsync($"{path}/restoration", new { reason = "x" }, ifMatch: letter.Tag), 409, "entry.not_voided");
        await Answer.IsProblem(await Desk.PostAsync($"{path}/void", new { reason = "" }, ifMatch: letter.Tag), 400, "request.invalid", "reason");
        await Answer.IsProblem(await Desk.PostAsync($"{path}/void", new { reason = "x" }), 428, "precondition.required");
    }

    [Fact]
    public async Task What_rests_on_a_letter_is_named_before_it_is_voided()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-04" }));
        await Desk.IsNotVoidedAsync("letters", letter, "letter.case_has_steps");

        var at = await Desk.CaseOfAsync(letter);
        await Desk.ChangeAsync("cases", at, "steps/1/void", new { reason = Entries.Reason });
        letter = await Desk.LetterAsync(letter.Id);
        await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-05", duplicateOf = letter.Id });
        await Desk.IsNotVoidedAsync("letters", letter, "letter.is_repeated");
    }

    [Fact]
    public async Task A_letter_of_a_shared_case_leaves_the_case_to_the_other()
    {
        var first = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        var caseId = (Guid)first.Body["cases"]![0]!;
        var twice = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-04", cases = new[] { caseId } });
        Assert.False(await IsSole(first.Id));

        await Desk.VoidAsync("letters", twice);

        Assert.True(await IsSole(first.Id));
        var at = await Desk.CaseAsync(caseId);
        Assert.Null(at.Body["voided"]);
        Assert.Equal([first.Id], at.Body["letters"]!.AsArray().Select(l => (Guid)l!["id"]!));
        await Desk.IsNotVoidedAsync("cases", at, "case.has_letters");
        at = await Desk.ChangeAsync("cases", at, "acceptance", new { on = "2026-08-03" });
        await Desk.IsNotVoidedAsync("letters", await Desk.LetterAsync(first.Id), "letter.case_has_steps");
    }

    [Fact]
    public async Task The_visit_of_a_voided_letter_can_become_another_one()
    {
        var visit = await Desk.RecordVisitAsync(new { result = "taken-in" });
        var wrong = await Desk.CreateAsync($"visits/{visit.Id}/letter", new { field = "land" });
        await Desk.IsNotVoidedAsync("visits", await Desk.GetOneAsync("visits", visit.Id), "visit.has_letter");

        wrong = await Desk.VoidAsync("letters", wrong);
        var seen = await Desk.GetOneAsync("visits", visit.Id);
        Assert.Null(seen["letter"]);
        Assert.Null(seen["case"]);
        await IsCounted(visit.Id, facts: 1, deadlines: 1);
        wrong = await Desk.RestoreAsync("letters", wrong);
        Assert.Equal(wrong.Id.ToString(), (await Desk.GetOneAsync("visits", visit.Id))["letter"]);

        wrong = await Desk.VoidAsync("letters", wrong);
        await Desk.CreateAsync($"visits/{visit.Id}/letter", new { field = "policy" });
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{wrong.Id}/restoration", new { reason = "x" }, ifMatch: wrong.Tag), 409, "visit.already_letter");
    }

    [Fact]
    public async Task A_visit_is_voided_and_its_letter_waits_for_it()
    {
        var visit = await Desk.RecordVisitAsync(new { result = "taken-in" });
        var letter = await Desk.VoidAsync("letters", await Desk.CreateAsync($"visits/{visit.Id}/letter", new { field = "land" }));
        visit = await Desk.VoidAsync("visits", await Desk.GetOneAsync("visits", visit.Id));

        await IsCounted(visit.Id, facts: 0, deadlines: 0);
        Assert.DoesNotContain(await Desk.ListAsync("visits?unit=dd-ubnd"), v => (Guid)v["id"]! == visit.Id);
        Assert.Contains(await Desk.ListAsync("visits?unit=dd-ubnd&voided=true"), v => (Guid)v["id"]! == visit.Id);
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/restoration", new { reason = "x" }, ifMatch: letter.Tag), 422, "letter.visit_voided");
        await Desk.RestoreAsync("visits", visit);
        await IsCounted(visit.Id, facts: 1, deadlines: 1);
    }

    [Fact]
    public async Task A_session_is_voided_when_its_visits_are()
    {
        var session = await Desk.OpenSessionAsync(new { heldOn = "2026-06-15" });
        var visit = await Desk.CreateAsync("visits", Entries.VisitAt(session));
        session = await Desk.GetOneAsync("reception-sessions", session.Id);
        await Desk.IsNotVoidedAsync("reception-sessions", session, "session.not_empty");
        visit = await Desk.VoidAsync("visits", visit);

        session = await Desk.VoidAsync("reception-sessions", await Desk.GetOneAsync("reception-sessions", session.Id));

        await IsCounted(session.Id, facts: 0, deadlines: 0);
        Assert.DoesNotContain(await Desk.ListAsync("reception-sessions?unit=dd-ubnd"), s => (Guid)s["id"]! == session.Id);
        Assert.Contains(await Desk.ListAsync("reception-sessions?unit=dd-ubnd&voided=true"), s => (Guid)s["id"]! == session.Id);
        await Answer.IsProblem(await Desk.PostAsync("/api/v1/visits", Entries.VisitAt(session)), 422, "session.not_found", "session");
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/visits/{visit.Id}/restoration", new { reason = "x" }, ifMatch: visit.Tag), 422, "visit.session_voided");
        await Desk.RestoreAsync("reception-sessions", session);
        await Desk.RestoreAsync("visits", visit);

        // The session, and its day.
        await IsCounted(session.Id, facts: 2, deadlines: 0);
    }

    [Fact]
    public async Task A_case_opened_in_error_is_voided_unless_something_refers_to_it()
    {
        var at = await Desk.OpenCaseAsync(new { kind = "petition" });
        var visit = await Desk.RecordVisitAsync(new { @case = at.Id });
        await Desk.IsNotVoidedAsync("cases", at, "case.has_visits");
        visit = await Desk.VoidAsync("visits", visit);
        var conference = await Desk.CreateAsync("conferences", Conference());
        var opinion = await Desk.CreateAsync($"conferences/{conference.Id}/opinions", new { text = "Đường hỏng", field = "land", answeredOnSpot = false, @case = at.Id });
        await Desk.IsNotVoidedAsync("cases", at, "case.has_opinions");
        await Desk.VoidAsync("opinions", opinion);

        at = await Desk.VoidAsync("cases", at);

        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/visits/{visit.Id}/restoration", new { reason = "x" }, ifMatch: visit.Tag), 422, "visit.case_voided");
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{at.Id}/acceptance", new { on = "2026-08-05" }, ifMatch: at.Tag), 409, "entry.voided");
        at = await Desk.RestoreAsync("cases", at);
        var later = await Desk.OpenCaseAsync(new { previous = at.Id, instance = 2 });
        await Desk.IsNotVoidedAsync("cases", at, "case.is_continued");
        later = await Desk.VoidAsync("cases", later);
        await Desk.VoidAsync("cases", at);
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{later.Id}/restoration", new { reason = "x" }, ifMatch: later.Tag), 422, "case.previous_voided");
    }

    [Fact]
    public async Task Conferences_opinions_and_feedback_are_voided_and_restored()
    {
        var conference = await Desk.CreateAsync("conferences", Conference());
        var opinion = await Desk.CreateAsync($"conferences/{conference.Id}/opinions", new { text = "Đường hỏng", field = "land", answeredOnSpot = false });
        await Desk.IsNotVoidedAsync("conferences", conference, "conference.has_opinions");
        opinion = await Desk.VoidAsync("opinions", opinion);
        await IsCounted(opinion.Id, facts: 0, deadlines: 0);
        Assert.Equal("0", (await Desk.GetOneAsync("conferences", conference.Id)).Body["counts"]!["total"]!.ToString());
        conference = await Desk.VoidAsync("conferences", await Desk.GetOneAsync("conferences", conference.Id));
        await IsCounted(conference.Id, facts: 0, deadlines: 0);
        Assert.DoesNotContain(await Desk.ListAsync("conferences?unit=dd-ubnd"), c => (Guid)c["id"]! == conference.Id);
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/opinions/{opinion.Id}/restoration", new { reason = "x" }, ifMatch: opinion.Tag), 422, "opinion.conference_voided");
        await Desk.RestoreAsync("conferences", conference);
        await Desk.RestoreAsync("opinions", opinion);
        await IsCounted(conference.Id, facts: 1, deadlines: 0);
        await IsCounted(opinion.Id, facts: 1, deadlines: 0);

        var item = await Desk.CreateAsync("feedback", new { unit = "dd-ubnd", category = "environment", text = "Rác thải ven đường" });
        var code = (string)item.Body["followCode"]!;
        item = await Desk.VoidAsync("feedback", item);
        await IsCounted(item.Id, facts: 0, deadlines: 0);
        Assert.DoesNotContain(await Desk.ListAsync("feedback?unit=dd-ubnd"), f => (Guid)f["id"]! == item.Id);
        await Answer.Is(await app.AsNobody().GetAsync($"/api/v1/feedback/by-code/{code}"), 200);
        await Desk.RestoreAsync("feedback", item);
        await IsCounted(item.Id, facts: 1, deadlines: 0);
    }

    private static object Conference() => new
    {
        unit = "dd-ubnd",
        heldOn = "2026-08-05",
        kind = "dialogue",
        chairs = new[] { new { office = "government-chair" } },
        theme = "Đối thoại về đất đai",
        attendees = 40,
    };

    private async Task<bool> IsSole(Guid letter)
    {
        var isSole = false;
        await app.InDatabaseAsync(db =>
        {
            var dimensions = db.Facts.Single(f => f.ItemId == letter && f.RetiredAt == null).DimensionsId;
            isSole = QcdcCases.Domain.Statistics.Dimensions.FromKey(db.Dimensions.Single(d => d.Id == dimensions).Key).Sole;
            return Task.CompletedTask;
        });
        return isSole;
    }

    /// <param name="deadlines">Open ones.</param>
    private Task IsCounted(Guid id, int facts, int deadlines) => app.InDatabaseAsync(db =>
    {
        Assert.Equal(facts, db.Facts.Count(f => f.ItemId == id && f.RetiredAt == null && f.Subject != QcdcCases.Domain.Statistics.FactSubject.Stage));
        Assert.Equal(deadlines, db.Deadlines.Count(d => d.SubjectId == id && d.EndedOn == null && d.DueOn != null));
        return Task.CompletedTask;
    });
}

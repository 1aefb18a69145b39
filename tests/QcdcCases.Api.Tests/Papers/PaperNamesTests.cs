using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.People;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Papers;
using Xunit;

namespace QcdcCases.Api.Tests.Papers;

/// <summary>Papers about a denunciation: who denounced stands on nothing but what goes to that person, for a reason.</summary>
public sealed class PaperNamesTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private readonly Secret secret = new();

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task No_draft_names_the_denouncer_and_only_papers_to_that_person_do_for_a_reason()
    {
        var letter = await AcceptedAsync();
        var about = (Guid)letter.Body["cases"]![0]!;
        var named = new List<string>();
        foreach (var (path, id) in new[] { ("letters", letter.Id), ("cases", about) })
        {
            foreach (var paper in (await Desk.FittingAsync(path, id)).Select(p => p.TrimEnd('*')))
            {
                Assert.DoesNotContain(secret.Word, await Desk.TextAsync($"{path}/{id}/papers/{paper}"), StringComparison.Ordinal);
                var text = await Desk.TextAsync($"{path}/{id}/papers/{paper}?reason=gui+nguoi+to+cao");
                if (text.Contains(secret.Word, StringComparison.Ordinal))
                {
                    named.Add(paper);
                }

                Assert.Equal(
                    PaperForms.Find(paper)!.Names is NamingOfSender.Addressee, text.Contains(secret.Name, StringComparison.Ordinal));
            }
        }

        Assert.Equal(["letter-receipt", "denunciation-acceptance-notice", "denunciation-acceptance-notice"], named);
        var reveals = (await Desk.ListAsync($"letters/{letter.Id}/history")).Where(h => (string?)h["action"] == "denouncer.revealed");
        Assert.Equal(
            [
                "denunciation-acceptance-notice: gui nguoi to cao",
                "denunciation-acceptance-notice: gui nguoi to cao",
                "letter-receipt: gui nguoi to cao",
            ],
            reveals.Select(h => (string)h["detail"]!).Order());
        await Answer.IsProblem(
            await Desk.GetAsync($"/api/v1/letters/{letter.Id}/papers/letter-receipt?reason={new string('x', 501)}"), 400, "request.invalid", "reason");
    }

    [Fact]
    public async Task An_issued_paper_keeps_the_name_sealed_and_shows_it_again_for_a_reason_alone()
    {
        var letter = await AcceptedAsync();
        var issued = await Desk.IssuedAsync(
            "letters", letter, "denunciation-acceptance-notice", new { on = "2026-08-10", reason = "gửi người tố cáo" });
        var file = $"letters/{letter.Id}/issued-papers/{issued["id"]}";

        Assert.DoesNotContain(secret.Word, await Desk.TextAsync(file), StringComparison.Ordinal);
        Assert.Contains(secret.Name, await Desk.TextAsync($"{file}?reason=in+lai"), StringComparison.Ordinal);
        await app.InDatabaseAsync(async db => Assert.Empty(await app.Database.TablesHoldingAsync(db, secret.Word)));
    }

    [Fact]
    public async Task A_paper_to_the_denounced_carries_no_code_by_which_the_matter_is_followed()
    {
        var letter = await AcceptedAsync();
        var receipt = await Desk.IssuedAsync("letters", letter, "letter-receipt", new { on = "2026-08-10" });

        var issued = await Desk.IssuedAsync(
            "letters", await Desk.LetterAsync(letter.Id), "denounced-notice", new { on = "2026-08-10", documentNo = "7/TB-UBND" });

        var file = $"letters/{letter.Id}/issued-papers/{issued["id"]}";
        Assert.NotNull(receipt["receiptCode"]);
        Assert.Null(issued["receiptCode"]);
        Assert.DoesNotContain((string)receipt["receiptCode"]!, await Desk.TextAsync(file), StringComparison.Ordinal);
        Assert.DoesNotContain(
            (string)receipt["receiptCode"]!, await Desk.TextAsync($"letters/{letter.Id}/papers/denounced-notice"), StringComparison.Ordinal);
        Assert.Empty(ReadQr.In(await Desk.FileAsync(file)));
    }

    [Fact]
    public async Task A_name_that_is_sealed_later_is_left_out_of_papers_issued_before()
    {
        var letter = await Desk.RegisterLetterAsync(secret.Letter("petition"));
        var receipt = await Desk.IssuedAsync("letters", letter, "letter-receipt", new { on = "2026-08-10" });
        var proposal = await Desk.IssuedAsync(
            "letters", await Desk.LetterAsync(letter.Id), "acceptance-proposal", new { on = "2026-08-10" });
        var (file, second) = ($"letters/{letter.Id}/issued-papers/{receipt["id"]}", $"letters/{letter.Id}/issued-papers/{proposal["id"]}");
        Assert.Contains(secret.Name, await Desk.TextAsync(file), StringComparison.Ordinal);
        Assert.Contains(secret.Name, await Desk.TextAsync(second), StringComparison.Ordinal);

        await new Desks(app).ReclassifyAsync(letter, "denunciation");

        Assert.DoesNotContain(secret.Word, await Desk.TextAsync(file), StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Word, await Desk.TextAsync($"{second}?reason=in+lai"), StringComparison.Ordinal);
        Assert.Contains(secret.Name, await Desk.TextAsync($"{file}?reason=in+lai"), StringComparison.Ordinal);
        await app.InDatabaseAsync(async db => Assert.Empty(await app.Database.TablesHoldingAsync(db, secret.Word)));
    }

    [Fact]
    public async Task The_conclusions_of_a_session_hide_who_denounced_and_name_the_others()
    {
        var session = await Counter.OpenSessionAsync();
        await Counter.RecordVisitAsync(new { session = session.Id, unit = (string?)null, on = (string?)null });
        await Counter.RecordVisitAsync(
            new
            {
                session = session.Id, unit = (string?)null, on = (string?)null, classification = "denunciation",
                visitors = new[] { secret.As("visitor") },
            });
        session = await Counter.GetOneAsync("reception-sessions", session.Id);

        Assert.Equal(["session-conclusions"], await Counter.FittingAsync("reception-sessions", session.Id));
        var issued = await Counter.IssuedAsync(
            "reception-sessions", session, "session-conclusions", new { on = "2026-08-10", documentNo = "5/TB-UBND" });

        var text = await Counter.TextAsync($"reception-sessions/{session.Id}/issued-papers/{issued["id"]}");
        Assert.Contains("Nguyễn Thị Bưởi", text, StringComparison.Ordinal);
        Assert.Contains("(giữ kín hoặc không ghi tên)", text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Word, text, StringComparison.Ordinal);
        Assert.Contains("Ông Lê Văn Chủ, Chủ tịch Ủy ban nhân dân đã chủ trì buổi tiếp công dân (tiếp định kỳ)", text, StringComparison.Ordinal);
        Assert.Null(issued["receiptCode"]);
    }

    private async Task<Seen> AcceptedAsync()
    {
        var letter = await Desk.CreateAsync("letters", Bodies.Letter(secret.Letter("denunciation"), new { receivedOn = "2026-08-03" }));
        return await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-05" }));
    }
}

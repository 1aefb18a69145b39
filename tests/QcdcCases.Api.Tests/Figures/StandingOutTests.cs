using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.PuttingRight;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>
/// Who received, by which channel letters came, and what stands out of them: entered at the counter, or told by a journal, it is counted,
/// listed and exported.
/// </summary>
public sealed class StandingOutTests : IAsyncLifetime
{
    private const string Period = "from=2026-07-01&to=2026-08-31";

    private const string Told =
        """
        {"type":"case","key":"k1","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại bồi thường","group":true}
        {"type":"case","key":"k2","unit":"dd-ubnd","kind":"denunciation","field":"land","title":"Tố cáo sau khi bị bác","previous":"k1"}
        {"type":"case","key":"k3","unit":"dd-ubnd","kind":"petition","field":"policy","title":"Kiến nghị kéo dài","protracted":true,"complex":true}
        {"type":"letter","key":"l1","unit":"dd-ubnd","receivedOn":"2026-07-01","channel":"post","kind":"complaint","instance":1,"field":"land","case":"k1","beyondLevel":true}
        {"type":"letter-processed","letter":"l1","on":"2026-07-02","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"case-event","case":"k1","on":"2026-07-02","event":"accepted"}
        {"type":"case-event","case":"k1","on":"2026-07-06","event":"decided","result":"rejected"}
        {"type":"case-event","case":"k1","on":"2026-07-20","event":"effective"}
        {"type":"letter","key":"l2","unit":"dd-ubnd","receivedOn":"2026-07-20","channel":"post","kind":"complaint","instance":1,"field":"land","case":"k1"}
        {"type":"letter","key":"l3","unit":"dd-ubnd","receivedOn":"2026-07-21","channel":"online","kind":"complaint","instance":1,"field":"land","case":"k1","duplicateOf":"l1"}
        {"type":"letter","key":"l4","unit":"dd-ubnd","receivedOn":"2026-07-22","channel":"suggestion-box","kind":"denunciation","instance":1,"field":"land","case":"k2","manyPlaces":true,"manyPlacesCheck":false}
        {"type":"letter","key":"l5","unit":"dd-ubnd","receivedOn":"2026-07-23","channel":"hotline","kind":"denunciation","instance":1,"field":"land","case":"k2","manyPlaces":true}
        {"type":"letter","key":"l6","unit":"dd-ubnd","receivedOn":"2026-07-24","channel":"post","kind":"denunciation","instance":1,"field":"land","case":"k2","manyPlacesCheck":true,"longerCheckOn":"2026-07-25"}
        {"type":"letter","key":"l7","unit":"dd-ubnd","receivedOn":"2026-07-24","channel":"post","kind":"petition","instance":1,"field":"policy","case":"k3","manyPlaces":true}
        {"type":"letter-processed","letter":"l7","on":"2026-07-27","eligible":true,"jurisdiction":"own","outcome":"accepted"}
        {"type":"feedback","key":"f1","unit":"dd-ubnd","receivedAt":"2026-07-02T08:00:00+07:00","category":"traffic","text":"Đèn hỏng","channel":"zalo"}
        {"type":"feedback","key":"f2","unit":"dd-ubnd","receivedAt":"2026-07-02T09:00:00+07:00","category":"traffic","text":"Đường hỏng","channel":"Đài xã"}
        {"type":"feedback-event","feedback":"f1","at":"2026-07-03T08:00:00+07:00","event":"answered","answer":"Đã thay"}
        {"type":"feedback-event","feedback":"f1","at":"2026-07-04T08:00:00+07:00","event":"rated","rating":4}
        """;

    private readonly CasesApplication app = new();

    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_session_is_counted_for_the_office_that_held_it_and_is_empty_until_somebody_comes()
    {
        var desk = app.As(StaffRole.ReceptionOfficer, "dd");
        var party = await desk.OpenSessionAsync(new { unit = "dd-hu", headOffice = "party-secretary" });
        await desk.OpenSessionAsync(new { kind = "unscheduled", receiver = "delegate" });
        Assert.Equal((2, 2), (await OfAsync("reception.sessions"), await OfAsync("reception.emptySessions")));
        Assert.Equal(1, await OfAsync("reception.partyHead.emptySessions"));

        await desk.CreateAsync("visits", Entries.VisitAt(party));
        var visit = await desk.CreateAsync("visits", Entries.VisitAt(party));
        var regular = await desk.OpenSessionAsync(new { kind = "regular", receiver = "head" });
        await desk.CreateAsync("visits", Entries.VisitAt(regular));

        Assert.Equal((3, 1), (await OfAsync("reception.sessions"), await OfAsync("reception.emptySessions")));
        Assert.Equal((1, 0), (await OfAsync("reception.partyHead.sessions"), await OfAsync("reception.partyHead.emptySessions")));
        Assert.Equal((1, 2), (await OfAsync("reception.partyHead.days"), await OfAsync("reception.partyHead.turns")));
        Assert.Equal((0, 1), (await OfAsync("reception.governmentHead.turns"), await OfAsync("reception.regular.headTurns")));
        Assert.Equal(1, await OfAsync("reception.delegate.emptySessions"));

        // A corrected session takes its visits to the other office.
        var lead = Leader;
        await lead.CorrectAsync(
            "reception-sessions",
            await lead.GetOneAsync("reception-sessions", party.Id),
            Entries.Session(new { headOffice = "council-chair" }));
        Assert.Equal((0, 2), (await OfAsync("reception.partyHead.turns"), await OfAsync("reception.councilHead.turns")));
        foreach (var of in await lead.ListAsync($"visits?unit=dd-hu&from=2026-08-10&to=2026-08-10"))
        {
            await lead.VoidAsync("visits", await lead.GetOneAsync("visits", (Guid)of["id"]!));
        }

        Assert.NotEqual(Guid.Empty, visit.Id);
        Assert.Equal((1, 1), (await OfAsync("reception.councilHead.sessions"), await OfAsync("reception.councilHead.emptySessions")));
    }

    [Fact]
    public async Task A_letter_past_its_level_or_to_several_bodies_is_marked_corrected_counted_and_found()
    {
        var desk = Leader;
        var letter = await desk.RegisterLetterAsync(new { beyondLevel = true, manyPlaces = true, channel = "suggestion-box" });
        await desk.RegisterLetterAsync();

        Assert.Equal((1, 1), (await OfAsync("letters.beyondLevel"), await OfAsync("letters.manyPlaces")));
        Assert.Equal((1, 1), (await OfAsync("letters.channel.suggestion-box"), await OfAsync("letters.channel.post")));
        Assert.Equal(letter.Id, (Guid)Assert.Single(await desk.ListAsync("letters?unit=dd&manyPlaces=true"))["id"]!);
        Assert.Equal(letter.Id, (Guid)Assert.Single(await desk.ListAsync("letters?unit=dd&channel=suggestion-box"))["id"]!);
        Assert.Single(await desk.ListAsync("letters?unit=dd&beyondLevel=false"));

        var seen = await desk.CorrectAsync("letters", letter, Entries.Letter(new { beyondLevel = false, channel = "suggestion-box" }));

        Assert.Equal((false, true), ((bool)seen.Body["beyondLevel"]!, (bool)seen.Body["manyPlaces"]!));
        Assert.Equal((0, 1), (await OfAsync("letters.beyondLevel"), await OfAsync("letters.manyPlaces")));
    }

    [Fact]
    public async Task What_a_journal_tells_is_counted_listed_and_given_back()
    {
        await app.ImportAsync(Told);

        Assert.Equal((1, 3), (await OfAsync("letters.beyondLevel"), await OfAsync("letters.manyPlaces")));
        Assert.Equal((1, 1), (await OfAsync("cases.group.total"), await OfAsync("cases.group.resolved")));
        Assert.Equal((2, 1, 1), (
            await OfAsync("cases.notable.total"), await OfAsync("cases.notable.resolved"), await OfAsync("cases.notable.open")));
        Assert.Equal((1, 1), (await OfAsync("cases.complex.open"), await OfAsync("cases.protracted.open")));

        // The letter of the day on which the decision took effect is not after it.
        Assert.Equal((1, 0), (await OfAsync("cases.afterFinal"), await OfAsync("cases.afterFinal", "from=2026-07-01&to=2026-07-20")));
        Assert.Equal(1, await OfAsync("cases.turnedDenunciation"));
        Assert.Equal((1, 1), (await OfAsync("feedback.rated.4"), await OfAsync("feedback.satisfied")));
        Assert.Equal(1, await OfAsync("letters.eligible.petition"));

        var desk = Leader;
        Assert.Equal(["k1", "k3"], await TitlesAsync(desk, "notable=true"));
        Assert.Equal(["k2"], await TitlesAsync(desk, "notable=false"));
        Assert.Equal(["k3"], await TitlesAsync(desk, "complex=true"));
        Assert.Equal(["k1"], await TitlesAsync(desk, "group=true"));
        Assert.Equal(["k3"], await TitlesAsync(desk, "protracted=true"));
        Assert.Equal(["k1"], await TitlesAsync(desk, "afterFinal=true"));
        Assert.Equal(["k2"], await TitlesAsync(desk, "turnedDenunciation=true"));
        Assert.Single(await desk.ListAsync("feedback?unit=dd&channel=zalo"));
        Assert.Equal("Đài xã", (string?)Assert.Single(await desk.ListAsync("feedback?unit=dd&channel=other"))["channel"]);

        await using var second = await app.MoveAsync();
        Assert.Equal(3, await OfAsync("letters.manyPlaces", of: second));
        Assert.Equal(1, await OfAsync("cases.turnedDenunciation", of: second));
    }

    [Fact]
    public async Task Figures_are_grouped_by_the_channel_of_letters_and_feedback()
    {
        await app.ImportAsync(Told);

        var groups = (await FiguresAsync($"unit=dd&{Period}&by=channel", app))["groups"]!.AsObject();

        Assert.Equal(
            ["hotline", "none", "online", "other", "post", "suggestion-box", "zalo"], groups.Select(g => g.Key).Order(StringComparer.Ordinal));
        Assert.Equal(4, (long)groups["post"]!["letters.received"]!);
        Assert.Equal((1, 1), ((long)groups["other"]!["feedback.received"]!, (long)groups["zalo"]!["feedback.answered"]!));
        Assert.Equal(0, (long)groups["none"]!["letters.received"]!);
        var items = await Leader.ListAsync($"statistics/figures/letters.received/items?unit=dd&{Period}&by=channel&group=post");
        Assert.Equal(4, items.Count);
    }

    /// <summary>A journal of an earlier register said of a denunciation's check what now also says to whom it was sent.</summary>
    [Fact]
    public async Task A_line_that_an_earlier_register_took_is_the_same_line_still()
    {
        const string Line =
            """{"type":"letter","key":"l1","unit":"dd-ubnd","receivedOn":"2026-07-01","channel":"post","kind":"denunciation","instance":1,"field":"land","case":"k1","manyPlaces":true}""";
        await app.ImportAsync("""{"type":"case","key":"k1","unit":"dd-ubnd","kind":"denunciation","field":"land","title":"Tố cáo"}""" + "\n" + Line);
        await app.InDatabaseAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            db.Database, "update letters set many_places = false"));

        await app.ImportAsync(Line);

        var letter = Assert.Single(await Leader.ListAsync("letters?unit=dd"));
        Assert.Equal("several-places", (string?)(await Leader.LetterAsync((Guid)letter["id"]!)).Body["longerCheck"]!["ground"]);
    }

    private static async Task<IEnumerable<string>> TitlesAsync(HttpClient desk, string filter)
    {
        var keys = new Dictionary<string, string>
        {
            ["Khiếu nại bồi thường"] = "k1",
            ["Tố cáo sau khi bị bác"] = "k2",
            ["Kiến nghị kéo dài"] = "k3",
        };
        return (await desk.ListAsync($"cases?unit=dd&{filter}")).Select(c => keys[(string)c["title"]!]).Order(StringComparer.Ordinal);
    }

    private async Task<long> OfAsync(string code, string period = Period, CasesApplication? of = null) =>
        (long)(await FiguresAsync($"unit=dd&{period}", of ?? app))["figures"]![code]!;

    private static async Task<JsonObject> FiguresAsync(string query, CasesApplication of) =>
        await Answer.Is(await of.As(StaffRole.Leader, "dd").GetAsync($"/api/v1/statistics/figures?{query}"), 200);
}

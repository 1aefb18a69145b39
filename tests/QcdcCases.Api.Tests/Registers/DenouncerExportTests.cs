using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.History;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>No identity of a denouncer leaves in a journal without a reason and an entry for each record that shows it (Law 25/2018 Đ8).</summary>
public sealed class DenouncerExportTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Export = "/api/v1/register/export";

    private const string Denouncer = "Lò Thị Xuất Sổ";

    private HttpClient Tool => app.AsClient("register:export denouncers:read", "dd");

    [Theory]
    [InlineData("?denouncers=true")]
    [InlineData("?denouncers=true&reason=")]
    [InlineData("?denouncers=true&reason=%20")]
    [InlineData("?denouncers=true&unit=dd-ubnd")]
    public async Task Without_a_reason_nothing_leaves(string query)
    {
        await DenounceAsync("dd-ubnd");
        var before = (await EntriesAsync()).Count;

        var answer = await Tool.GetAsync(Export + query);

        await Answer.Is(answer, 400);
        Assert.DoesNotContain(Denouncer, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task Each_record_that_shows_a_denouncer_has_an_entry_and_no_other_has()
    {
        var letter = await DenounceAsync("dd-ubnd");
        var other = await DenounceAsync("dd-x01");
        var visit = await app.As(StaffRole.ReceptionOfficer, "dd-ubnd").RecordVisitAsync(
            new { classification = "denunciation", visitors = new[] { Bodies.Visitor(Denouncer) } });
        var open = await app.As(StaffRole.LetterOfficer, "dd-ubnd").RegisterLetterAsync();
        var before = await EntriesAsync();

        var journal = await (await Tool.GetAsync($"{Export}?unit=dd-ubnd&denouncers=true&reason=B%C3%A0n+giao")).Content.ReadAsStringAsync();

        Assert.Contains(Denouncer, journal, StringComparison.Ordinal);
        var entries = (await EntriesAsync()).Except(before, new ById()).ToList();
        Assert.Contains(letter, entries.Select(e => e.SubjectId));
        Assert.Contains(visit.Id, entries.Select(e => e.SubjectId));
        Assert.DoesNotContain(other, entries.Select(e => e.SubjectId));
        Assert.DoesNotContain(open.Id, entries.Select(e => e.SubjectId));
        Assert.Equal(entries.Count, entries.Select(e => e.SubjectId).Distinct().Count());
        Assert.All(entries, e => Assert.Equal(("Bàn giao", "Luật Tố cáo Đ8"), (e.Detail, e.LegalBasis)));

        // Whoever reads the letter's page sees who took its sender away.
        Assert.Contains(
            await app.As(StaffRole.Leader, "dd").ListAsync($"letters/{letter}/history"), h => (string?)h["action"] == "denouncer.exported");
    }

    [Fact]
    public async Task Who_may_not_know_is_given_nobody_and_leaves_no_entry()
    {
        await DenounceAsync("dd-ubnd");
        var before = (await EntriesAsync()).Count;

        var answer = await app.AsClient("register:export", "dd").GetAsync($"{Export}?denouncers=true&reason=xem");

        Assert.DoesNotContain(Denouncer, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task An_entry_is_committed_also_when_the_client_leaves_before_the_first_byte_arrives()
    {
        var letter = await DenounceAsync("dd-ubnd");
        var before = (await EntriesAsync()).Count(e => e.SubjectId == letter);

        using var answer = await Tool.GetAsync($"{Export}?denouncers=true&reason=b%E1%BB%8F+d%E1%BB%9F", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(before + 1, (await EntriesAsync()).Count(e => e.SubjectId == letter));
    }

    private async Task<Guid> DenounceAsync(string unit) => (await app.As(StaffRole.LetterOfficer, unit).RegisterLetterAsync(
        new { unit, kind = "denunciation", people = new object[] { new { role = "sender", name = Denouncer } } })).Id;

    private async Task<List<HistoryEntry>> EntriesAsync()
    {
        List<HistoryEntry> entries = [];
        await app.InDatabaseAsync(async db =>
            entries = await db.History.AsNoTracking().Where(h => h.Action == "denouncer.exported").ToListAsync());
        return entries;
    }

    private sealed class ById : IEqualityComparer<HistoryEntry>
    {
        public bool Equals(HistoryEntry? x, HistoryEntry? y) => x?.Id == y?.Id;

        public int GetHashCode(HistoryEntry obj) => obj.Id.GetHashCode();
    }
}

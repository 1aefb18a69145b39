using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>A strong ETag stands for its bytes alone; a version in it still serves as If-Match (RFC 9110 8.8.1).</summary>
public sealed class EntityTagTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task Answers_with_one_strong_tag_have_the_same_bytes()
    {
        var letter = await Desk.RegisterLetterAsync();
        var visit = await app.As(StaffRole.ReceptionOfficer, "dd-ubnd").RecordVisitAsync();
        string[] paths =
        [
            $"letters/{letter.Id}",
            $"visits/{visit.Id}",
            $"cases/{letter.Body["cases"]![0]}",
            "units/dd-ubnd",
            "code-lists",
            "code-lists/letter-channel",
            "statistics/figures?unit=dd&from=2026-01-01&to=2026-08-10",
            "statistics/figures?unit=dd&from=2026-01-01&to=2026-08-10&asOf=2026-08-01T00:00:00Z",
            "statistics/figures/comparison?unit=dd&period=2026-Q1",
            "statistics/figures/by-unit?unit=dd&from=2026-01-01&to=2026-08-10&format=ndjson",
            "statistics/figures/by-unit?unit=dd&from=2026-01-01&to=2026-08-10&format=csv",
            "statistics/figures/by-unit?unit=dd&from=2026-01-01&to=2026-08-10&format=csv-for-people",
            "statistics/forms/02-XLD?unit=dd&from=2026-01-01&to=2026-08-10",
            "statistics/forms/02-XLD?unit=dd&from=2026-01-01&to=2026-08-10&format=csv",
            "statistics/forms/02-XLD?unit=dd&from=2026-01-01&to=2026-08-10&format=csv-for-people",
            "statistics/forms/02-XLD?unit=dd&from=2026-01-01&to=2026-08-10&format=xlsx",
            "worklist/counts?unit=dd",
            "notices/count",
        ];
        var seen = new Dictionary<string, (string Path, byte[] Bytes)>(StringComparer.Ordinal);
        foreach (var day in new[] { 0, 40 })
        {
            app.Clock.Advance(TimeSpan.FromDays(day));
            foreach (var path in paths)
            {
                foreach (var client in new[] { Desk, app.As(StaffRole.Leader, "dd") })
                {
                    foreach (var language in new[] { "vi", "en" })
                    {
                        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
                        request.Headers.AcceptLanguage.ParseAdd(language);
                        var response = await client.SendAsync(request);
                        if (response.Headers.ETag is not { IsWeak: false, Tag: var tag })
                        {
                            continue;
                        }

                        var bytes = await response.Content.ReadAsByteArrayAsync();
                        var (other, known) = seen.TryGetValue(tag, out var before) ? before : seen[tag] = (path, bytes);
                        Assert.True(known.AsSpan().SequenceEqual(bytes), $"{path} and {other} differ under {tag}.");
                    }
                }
            }
        }

        Assert.Equal(
            ["cases", "letters", "statistics", "units", "visits"],
            seen.Values.Select(s => s.Path.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_case_that_reads_otherwise_without_a_change_has_another_tag_and_the_earlier_one_still_changes_it()
    {
        var letter = await Desk.RegisterLetterAsync();
        var before = await Desk.CaseOfAsync(letter);

        await Desk.RegisterLetterAsync(new { cases = new[] { before.Id } });

        var after = await Desk.CaseAsync(before.Id);
        Assert.Equal(before["version"], after["version"]);
        Assert.NotEqual(before.Tag, after.Tag);
        var path = $"/api/v1/cases/{before.Id}/description";
        await Answer.Is(await Desk.PutAsync(path, new { field = "land", title = "Tên khác" }, ifMatch: before.Tag), 200);
    }

    [Fact]
    public async Task A_client_that_has_the_csv_is_sent_the_csv_for_people()
    {
        const string Form = "/api/v1/statistics/forms/02-XLD?unit=dd&from=2026-01-01&to=2026-08-10&format=";
        var leader = app.As(StaffRole.Leader, "dd");
        var csv = await leader.GetAsync(Form + "csv");

        Assert.Equal(304, (int)(await leader.GetAgainAsync(Form + "csv", csv.ETag())).StatusCode);
        Assert.Equal(200, (int)(await leader.GetAgainAsync(Form + "csv-for-people", csv.ETag())).StatusCode);
    }
}

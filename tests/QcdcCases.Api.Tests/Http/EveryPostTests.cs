using Microsoft.AspNetCore.Routing;
using QcdcCases.Api.Http;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>An Idempotency-Key is accepted on every POST, as the API guide says.</summary>
public sealed class EveryPostTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task Every_post_declares_the_key_and_takes_it()
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);
        var posts = document["paths"]!.AsObject().Where(p => p.Value!["post"] is not null).ToList();
        Assert.True(posts.Count > 50, "The posts are not found any more.");

        Assert.All(
            posts,
            p => Assert.Contains("Idempotency-Key", p.Value!["post"]!["parameters"]!.AsArray().Select(x => (string?)x!["name"])));
        await app.WithAsync<EndpointDataSource>(source =>
        {
            Assert.All(
                source
                    .Endpoints.OfType<RouteEndpoint>()
                    .Where(e =>
                        e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true
                        && e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)),
                e => Assert.True(e.Metadata.GetRequiredMetadata<RouteRule>().AcceptsKey, e.RoutePattern.RawText));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Signing_in_takes_it_and_keeps_nothing_of_the_password()
    {
        var account = TestAccount.Of(StaffRole.Reporter, "dd", "key");
        await app.InDatabaseAsync(db => account.SaveAsync(db, app.Clock));
        var body = new { account.UserName, TestAccount.Password };

        await Answer.Is(await app.AsNobody().PostAsync("/api/v1/sign-in", body, idempotencyKey: "vao-1"), 200);
        await Answer.Is(await app.AsNobody().PostAsync("/api/v1/sign-in", body, idempotencyKey: "vao-1"), 200);
        await Answer.IsProblem(
            await app.AsNobody().PostAsync("/api/v1/sign-in", body, idempotencyKey: new string('x', 201)),
            400,
            "request.malformed",
            "Idempotency-Key");

        await app.InDatabaseAsync(db =>
        {
            Assert.Empty(db.StoredAnswers.Where(a => a.Key == "vao-1"));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_question_that_takes_a_body_takes_it_too()
    {
        var year = new { status = "official", source = "Lịch thử", days = Array.Empty<object>() };

        await Answer.Is(
            await app.As(StaffRole.Administrator, "dd").PostAsync("/api/v1/calendar/2031/preview", year, idempotencyKey: "xem-1"),
            200);
    }

    [Theory]
    [InlineData("letters?from=2026-03-02&to=2026-03-01", StaffRole.LetterOfficer)]
    [InlineData("letters/workbook?unit=dd&from=2026-03-02&to=2026-03-01", StaffRole.LetterOfficer)]
    [InlineData("visits?from=2026-03-02&to=2026-03-01", StaffRole.ReceptionOfficer)]
    [InlineData("visits/workbook?unit=dd&from=2026-03-02&to=2026-03-01", StaffRole.ReceptionOfficer)]
    [InlineData("reception-sessions?from=2026-03-02&to=2026-03-01", StaffRole.ReceptionOfficer)]
    [InlineData("audit/entries?from=2026-03-02&to=2026-03-01", StaffRole.Leader)]
    [InlineData("conferences?from=2026-03-02&to=2026-03-01", StaffRole.Leader)]
    [InlineData("feedback?from=2026-03-02&to=2026-03-01", StaffRole.Leader)]
    [InlineData("indicators?from=2026-03-02&to=2026-03-01", StaffRole.Reporter)]
    [InlineData("report-periods?from=2026-03-02&to=2026-03-01", StaffRole.Leader)]
    public async Task A_list_whose_end_lies_before_its_beginning_is_told_so(string path, StaffRole role) =>
        await Answer.IsProblem(
            await app.As(role, "dd").GetAsync($"/api/v1/{path}"),
            400,
            "request.invalid",
            "to",
            "list.ends_before_begin");

    [Fact]
    public async Task So_are_figures_forms_reports_and_spans_of_lateness()
    {
        var reporter = app.As(StaffRole.Reporter, "dd");
        foreach (
            var path in new[]
            {
                "statistics/figures",
                "statistics/forms/02-XLD",
                "statistics/form-book",
                "statistics/charts",
                "statistics/figures/by-unit",
                "report-periods/state",
            })
        {
            await Answer.IsProblem(
                await reporter.GetAsync($"/api/v1/{path}?unit=dd&from=2026-03-02&to=2026-03-01"),
                400,
                "figures.ends_before_begin",
                "to");
        }

        await Answer.IsProblem(
            await app.As(StaffRole.Leader, "dd").GetAsync("/api/v1/deadlines/overdue?lateFrom=20&lateTo=10"),
            400,
            "request.invalid",
            "lateTo",
            "list.ends_before_begin");
    }

    [Fact]
    public async Task A_route_that_has_both_ends_is_among_those_that_are_tried_here()
    {
        var document = await Answer.Is(await app.AsNobody().GetAsync("/openapi/v1.json"), 200);

        var withEnds = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (p.Key, o.Value)))
            .Where(o => o.Value!["parameters"]?.AsArray().Count(x => (string?)x!["name"] is "from" or "to") == 2)
            .Select(o => o.Key["/api/v1/".Length..])
            .Where(path =>
                !path.StartsWith("statistics/", StringComparison.Ordinal) && !path.StartsWith("report-periods/", StringComparison.Ordinal));

        Assert.Equal(
            [
                "audit/entries",
                "conferences",
                "feedback",
                "indicators",
                "letters",
                "letters/workbook",
                "reception-sessions",
                "report-periods",
                "visits",
                "visits/workbook",
            ],
            withEnds.Order(StringComparer.Ordinal));
    }
}

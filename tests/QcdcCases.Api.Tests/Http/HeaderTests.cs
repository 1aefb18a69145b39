using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

public sealed class HeaderTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task No_answer_is_kept_framed_or_guessed_at()
    {
        var response = await app.As(StaffRole.LetterOfficer, "dd").GetAsync("/api/v1/me");

        await Answer.Is(response, 200);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Contains(
            "default-src 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task A_supervisor_sees_how_the_process_is(string path, string status)
    {
        Assert.Equal(status, (string?)(await Answer.Is(await app.AsNobody().GetAsync(path), 200))["status"]);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("7")]
    [InlineData("\"7\"")]
    [InlineData("W/\"0198f0c25a3e7cc19b1e1f2f3a4b5c6d\"")]
    [InlineData("0198f0c25a3e7cc19b1e1f2f3a4b5c6d")]
    public async Task A_version_is_named_as_this_server_gave_it(string ifMatch)
    {
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var at = await desk.OpenCaseAsync();
        var path = $"/api/v1/cases/{at.Id}/description";
        var body = new { field = "land", title = "Tên khác" };

        await Answer.IsProblem(
            await desk.PutAsync(path, body, ifMatch: ifMatch),
            400,
            "request.malformed",
            "If-Match",
            "precondition.malformed");

        await Answer.Is(await desk.PutAsync(path, body, ifMatch: at.Tag), 200);
    }

    [Fact]
    public async Task What_changes_nothing_takes_no_key()
    {
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Add("Idempotency-Key", "hoi-1");

        await Answer.IsProblem(await desk.SendAsync(request), 400, "request.malformed", "Idempotency-Key", "request.key_not_taken");

        await Answer.Is(await desk.GetAsync("/api/v1/me"), 200);
    }

    [Fact]
    public async Task What_the_client_has_already_is_not_sent_again()
    {
        var administrator = app.As(StaffRole.Administrator, "dd");
        var made = await administrator.PostAsync(
            "/api/v1/staff",
            new { userName = "dieu.kien", grants = new[] { new { role = "leader", unit = "dd" } } });
        await Answer.Is(made, 201);

        var first = await administrator.GetAsync(made.Headers.Location);
        Assert.Equal(made.Version(), first.Version());
        Assert.Equal("no-cache, private", first.Headers.CacheControl?.ToString());
        var second = await administrator.GetAgainAsync(made.Headers.Location!.ToString(), first.ETag());

        Assert.Equal(304, (int)second.StatusCode);
        Assert.Equal(first.ETag(), second.ETag());
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }
}

using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Problems;

public sealed class LanguageTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Theory]
    [InlineData(null, "vi")]
    [InlineData("vi-VN,vi;q=0.9,en;q=0.8", "vi")]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("fr, en;q=0.3", "en")]
    [InlineData("en;q=0.3, vi;q=0.7", "vi")]
    [InlineData("fr", "vi")]
    [InlineData("en;q=0", "vi")]
    [InlineData("*", "vi")]
    [InlineData("nonsense;;q=x", "vi")]
    public async Task A_problem_speaks_the_client_s_language(string? accepted, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nothing");
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        }

        var response = await app.AsNobody().SendAsync(request);

        var problem = await Answer.IsProblem(response, 404, "route.not_found");
        Assert.Equal(language, Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Equal(
            language == "vi" ? "Không có tài nguyên nào ở địa chỉ này." : "No resource exists at this address.",
            (string?)problem["detail"]);
        Assert.Equal("urn:qcdc:problem:route.not_found", (string?)problem["type"]);
    }
}

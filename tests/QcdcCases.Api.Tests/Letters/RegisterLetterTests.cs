using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

public sealed class RegisterLetterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task A_letter_is_registered_and_numbered_at_once()
    {
        var client = app.As(StaffRole.LetterOfficer, "dd-ubnd");

        var response = await client.PostAsync("/api/v1/letters", new
        {
            unit = "dd-ubnd",
            receivedOn = "2026-08-10",
            channel = "post",
            kind = "petition",
            field = "land",
            summary = "Kiến nghị về đường vào thôn",
            people = new[] { new { role = "sender", name = "Nguyễn Văn An" } },
        });

        var letter = await Answer.Is(response, 201);
        Assert.Equal(1, (int?)letter["number"]);
        Assert.Equal($"/api/v1/letters/{letter["id"]}", response.Headers.Location?.ToString());
        Assert.Equal(Guid.Parse((string)letter["version"]!).ToString("N"), response.ETag().Trim('"'));
    }
}

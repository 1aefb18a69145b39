using System.Text;
using QcdcCases.Api.Problems;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Open311;

/// <summary>The sentence of each refusal, in the language that the client prefers.</summary>
public sealed class Open311ErrorsTests(Open311Application app) : IClassFixture<Open311Application>
{
    private const string Sound = "service_code=traffic&address_string=x&description=y";

    [Theory]
    [InlineData("services?jurisdiction_id=nowhere", 404, "open311.jurisdiction_unknown")]
    [InlineData("services/nothing", 404, "open311.service_unknown")]
    [InlineData("requests/nothing", 404, "open311.request_unknown")]
    [InlineData("tokens/nothing", 404, "open311.token_unknown")]
    [InlineData("requests?start_date=2026-08-10", 400, "open311.date_invalid")]
    [InlineData("requests?start_date=2026-01-01T00:00:00Z&end_date=2026-08-01T00:00:00Z", 400, "open311.span_invalid")]
    [InlineData("requests?status=done", 400, "open311.status_unknown")]
    [InlineData("requests?page=0", 400, "open311.page_range")]
    public async Task Of_a_reading(string path, int status, string code)
    {
        var parts = path.Split('?');
        var format = code.Length % 2 == 0 ? "xml" : "json";
        var query = parts.Length > 1 ? $"?{parts[1]}" : string.Empty;
        await SaysAsync(format, await app.GetAsync($"{parts[0]}.{format}{query}"), status, code);
    }

    [Theory]
    [InlineData("address_string=x", 400, "open311.field_missing")]
    [InlineData($"{Sound}&service_code=other", 400, "open311.field_repeated")]
    [InlineData($"{Sound}&lat=100&long=1", 400, "open311.degrees_invalid")]
    [InlineData($"{Sound}&lat=1", 400, "open311.half_place")]
    [InlineData("service_code=traffic&description=y", 400, "open311.location_missing")]
    public async Task Of_a_request(string form, int status, string code)
    {
        var format = code.Length % 2 == 0 ? "xml" : "json";
        await SaysAsync(format, await PostAsync($"requests.{format}", form), status, code);
    }

    [Fact]
    public async Task Of_texts_keys_files_and_updates()
    {
        await SaysAsync("xml", await PostAsync("requests.xml", $"{Sound}{new string('y', 4000)}"), 400, "open311.description_too_long");
        await SaysAsync(
            "xml",
            await app.AsNobody().PostRawAsync($"{Open311Application.Door}/requests.xml", Encoding.UTF8.GetBytes(Sound), Type),
            403,
            "open311.key_invalid");
        using var files = new MultipartFormDataContent { { new ByteArrayContent([1]), "photo1", "a.jpg" } };
        await SaysAsync("json", await app.App.PostAsync($"{Open311Application.Door}/requests.json", files), 400, "open311.files_not_taken");

        var id = await app.SendAsync("json", "Để cập nhật");
        var update = $"service_request_id={id}&updated_datetime=2026-08-10T09:00:00Z&update_id=1&description=a";
        await SaysAsync(
            "json", await PostAsync("servicerequestupdates.json", $"{update}&status=maybe"), 400, "open311.update_status_unknown");
        await SaysAsync(
            "json",
            await PostAsync("servicerequestupdates.json", $"{update}{new string('a', 4000)}&status=open"),
            400,
            "open311.update_too_long");
        Assert.Equal(200, (int)(await PostAsync("servicerequestupdates.json", $"{update}&status=open")).StatusCode);
        await SaysAsync("json", await PostAsync("servicerequestupdates.json", $"{update}b&status=open"), 400, "open311.update_exists");
    }

    [Fact]
    public async Task English_is_spoken_to_who_prefers_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Open311Application.Door}/services/nothing.json");
        request.Headers.AcceptLanguage.ParseAdd("en");

        var errors = await Open311Reading.ErrorsAsync("json", await app.AsNobody().SendAsync(request), 404);

        Assert.Equal(["`service_code` must be the code of a service of the jurisdiction."], errors);
    }

    private const string Type = "application/x-www-form-urlencoded";

    private static async Task SaysAsync(string format, HttpResponseMessage response, int status, string code)
    {
        var sentence = Messages.Find(Messages.Vietnamese, code, Problem.NoArguments)!.Split('{')[0];
        Assert.Contains(
            await Open311Reading.ErrorsAsync(format, response, status), e => e.Contains(sentence, StringComparison.Ordinal));
    }

    private Task<HttpResponseMessage> PostAsync(string path, string form) =>
        app.App.PostRawAsync($"{Open311Application.Door}/{path}", Encoding.UTF8.GetBytes(form), Type);
}

using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Open311;

/// <summary>The Open311 door as a foreign app sees it: it sends forms and reads either format.</summary>
public class Open311Application : CasesApplication
{
    public const string Door = "/open311/v2";

    public static TheoryData<string> Formats => ["xml", "json"];

    public HttpClient App => AsClient("feedback:write", "dd-x01");

    public HttpClient Officer => As(StaffRole.ReceptionOfficer, "dd");

    /// <summary>Sends a form with the key in its header, so that a test need not know it.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        App.PostAsync($"{Door}/{path}", Form(fields));

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));

    /// <summary>Sends a request and returns its id.</summary>
    public async Task<string> SendAsync(string format, string text, params (string Name, string Value)[] more)
    {
        (string, string)[] form = [("service_code", "traffic"), ("address_string", "Ngã ba Phi Nôm"), ("description", text), .. more];
        return (await Open311Reading.ItemsAsync(format, await PostAsync($"requests.{format}", form)))[0]["service_request_id"];
    }

    /// <summary>Takes a step of the office.</summary>
    public async Task StepAsync(string id, string step, object body)
    {
        var read = await Officer.GetAsync($"/api/v1/feedback/{id}");
        await Answer.Is(await Officer.PostAsync($"/api/v1/feedback/{id}/{step}", body, ifMatch: read.ETag()), 200);
    }

    public async Task DefineAsync(string unit, string category, object body)
    {
        var administrator = As(StaffRole.Administrator, "dd");
        var path = $"/api/v1/units/{unit}/feedback-categories/{category}";
        await Answer.Is(await administrator.PutAsync(path, body, ifMatch: (await administrator.GetAsync(path)).ETag()), 200);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => AsNobody().GetAsync($"{Door}/{path}");
}

/// <summary>Reads answers of either format into the same shape.</summary>
internal static class Open311Reading
{
    /// <summary>The items of a list, each by its fields; an empty element and null are an empty text.</summary>
    public static async Task<List<Dictionary<string, string>>> ItemsAsync(string format, HttpResponseMessage response, int status = 200)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{status} was expected, {(int)response.StatusCode} came: {body}");
        Assert.Equal(
            format == "json" ? "application/json; charset=utf-8" : "text/xml; charset=utf-8",
            response.Content.Headers.ContentType?.ToString());
        return format == "json"
            ? [.. JsonNode.Parse(body)!.AsArray().Select(i => i!.AsObject().ToDictionary(m => m.Key, m => TextOf(m.Value)))]
            : [.. XmlOf(body).Elements().Select(i => i.Elements().ToDictionary(m => m.Name.LocalName, TextOf))];
    }

    /// <summary>The sentences of an error answer, all with the code of its status.</summary>
    public static async Task<List<string>> ErrorsAsync(string format, HttpResponseMessage response, int status)
    {
        var errors = await ItemsAsync(format, response, status);
        Assert.NotEmpty(errors);
        Assert.All(errors, e => Assert.Equal(status.ToString(CultureInfo.InvariantCulture), e["code"]));
        return errors.ConvertAll(e => e["description"]);
    }

    public static XElement XmlOf(string body)
    {
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", body, StringComparison.Ordinal);
        return XDocument.Parse(body, LoadOptions.PreserveWhitespace).Root!;
    }

    private static string TextOf(XElement element) => element.HasElements ? element.ToString() : element.Value;

    private static string TextOf(JsonNode? value) => value switch
    {
        null => string.Empty,
        JsonObject or JsonArray => value.ToJsonString(),
        _ => value.ToString(),
    };
}

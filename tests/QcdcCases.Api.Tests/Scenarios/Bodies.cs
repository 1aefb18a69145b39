using System.Text.Json;
using System.Text.Json.Nodes;

namespace QcdcCases.Api.Tests.Scenarios;

/// <summary>Complete bodies of requests; a test says only what matters to it.</summary>
public static class Bodies
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web);

    public static JsonObject Session(object? with = null) =>
        Merge(
            new
            {
                unit = "dd-ubnd",
                heldOn = "2026-08-10",
                kind = "periodic",
                receiver = "head",
                headOffice = "government-chair",
                receiverName = "Ông Lê Văn Chủ",
            },
            with);

    /// <summary>One who came, on a bare day of regular reception.</summary>
    public static JsonObject Visit(object? with = null) => Merge(
        new
        {
            unit = "dd-ubnd",
            on = "2026-08-10",
            matter = "Tranh chấp lối đi chung",
            classification = "petition",
            result = "guided",
            visitors = new[] { Visitor("Nguyễn Thị Bưởi") },
        },
        with);

    public static object Visitor(string name, string role = "visitor", string? authorisedBy = null) => new
    {
        role,
        name,
        address = "Thôn 2, Thạnh Mỹ",
        paper = "citizen-card",
        paperNumber = "068085000123",
        authorisedBy,
    };

    public static JsonObject Letter(object? with = null, object? besides = null) => Merge(Merge(
        new
        {
            unit = "dd-ubnd",
            receivedOn = "2026-08-10",
            channel = "post",
            kind = "petition",
            field = "land",
            summary = "Kiến nghị về đường vào thôn",
            people = new[] { new { role = "sender", name = "Nguyễn Văn An" } },
        },
        with), besides);

    public static JsonObject Case(object? with = null) => Merge(
        new { unit = "dd-ubnd", kind = "complaint", field = "land", title = "Khiếu nại quyết định thu hồi đất" }, with);

    public static JsonObject Accepted(object? with = null) => Merge(
        new { on = "2026-08-10", eligible = true, jurisdiction = "own", outcome = "accepted" }, with);

    public static JsonObject Step(string happened, string on, object? with = null) => Merge(new { @event = happened, on }, with);

    /// <summary>The members of the second over those of the first; a null takes a member away.</summary>
    private static JsonObject Merge(object first, object? second)
    {
        var body = JsonSerializer.SerializeToNode(first, Writing)!.AsObject();
        foreach (var (name, value) in second is null ? [] : JsonSerializer.SerializeToNode(second, Writing)!.AsObject().ToList())
        {
            body.Remove(name);
            if (value is not null)
            {
                body.Add(name, value.DeepClone());
            }
        }

        return body;
    }
}

using System.Text.Json.Nodes;

namespace QcdcCases.Api.Tests.Scenarios;

/// <summary>A record as an answer showed it, with the tag that a change of it must name.</summary>
public sealed record Seen(JsonObject Body, string Tag)
{
    public Guid Id => (Guid)Body["id"]!;

    public string? this[string member] => Body[member]?.ToString();

    public DateOnly? Day(string member) => Body[member] is { } day ? DateOnly.ParseExact((string)day!, "yyyy-MM-dd") : null;
}

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>The message that many tests begin with.</summary>
public static class LetterBody
{
    /// <summary>A petition by post; give other members to change it.</summary>
    public static Dictionary<string, object?> With(params (string Name, object? Value)[] others)
    {
        var letter = new Dictionary<string, object?>
        {
            ["unit"] = "dd-ubnd",
            ["receivedOn"] = "2026-08-10",
            ["channel"] = "post",
            ["kind"] = "petition",
            ["field"] = "land",
            ["summary"] = "Kiến nghị về đường vào thôn",
            ["people"] = new[] { new { role = "sender", name = "Nguyễn Văn An" } },
        };
        foreach (var (name, value) in others)
        {
            letter[name] = value;
        }

        return letter;
    }
}

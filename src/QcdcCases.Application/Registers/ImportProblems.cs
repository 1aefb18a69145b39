using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using QcdcCases.Application.Shared;

namespace QcdcCases.Application.Registers;

/// <summary>Stores the problems of an import encrypted, because they may quote personal data of a line.</summary>
public sealed class ImportProblems(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("import-problems");

    public string Seal(IReadOnlyList<LineProblem> problems) => protector.Protect(JsonSerializer.Serialize(problems, AnswerJson.Options));

    public IReadOnlyList<LineProblem> Open(string stored) =>
        JsonSerializer.Deserialize<List<LineProblem>>(IsOpen(stored) ? stored : protector.Unprotect(stored), AnswerJson.Options)!;

    /// <summary>Earlier versions stored them in clear text.</summary>
    private static bool IsOpen(string stored) => stored.StartsWith('[');
}

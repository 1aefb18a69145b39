using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using QcdcCases.Application.Shared;

namespace QcdcCases.Application.Registers;

/// <summary>Keeps the problems of an import: they may quote what a line says of somebody, so they are stored as cipher text.</summary>
public sealed class ImportProblems(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("import-problems");

    public string Seal(IReadOnlyList<LineProblem> problems) => protector.Protect(JsonSerializer.Serialize(problems, AnswerJson.Options));

    public IReadOnlyList<LineProblem> Open(string stored) =>
        JsonSerializer.Deserialize<List<LineProblem>>(IsOpen(stored) ? stored : protector.Unprotect(stored), AnswerJson.Options)!;

    /// <summary>Earlier versions kept them in the clear.</summary>
    private static bool IsOpen(string stored) => stored.StartsWith('[');
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QcdcCases.Persistence;
using QcdcCases.Persistence.SqlServer;

namespace QcdcCases.Pages;

/// <summary>The committed files that the program renders, as text with line ends of <c>\n</c>; the tests compare with the same.</summary>
internal static class RenderedFiles
{
    public const string OpenApi = "docs/api/openapi.json";
    public const string DataModel = "docs/data-model.md";
    public const string Templates = "docs/templates.md";
    public const string SqlServerScript = "src/QcdcCases.Persistence.SqlServer/Migrations/script.sql";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="served">The OpenAPI document as the program serves it.</param>
    public static string Document(JsonNode served) => served.ToJsonString(Indented) + "\n";

    /// <summary>The T-SQL of every migration; no server is asked.</summary>
    public static string Script()
    {
        var options = new DbContextOptionsBuilder<CasesDbContext>();
        options.UseSqlServerRegister("Server=never");
        using var db = new CasesDbContext(options.Options);
        return db.GetService<IMigrator>().GenerateScript().ReplaceLineEndings("\n").Trim() + "\n";
    }
}

using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using Xunit;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>The client in C# that NSwag writes from the committed document.</summary>
internal static class GeneratedClient
{
    public static async Task<string> GenerateAsync()
    {
        var document = await OpenApiDocument.FromFileAsync(ContractTools.Document, TestContext.Current.CancellationToken);
        var settings = new CSharpClientGeneratorSettings { ClassName = "RegisterClient", GenerateOptionalParameters = true };
        settings.CSharpGeneratorSettings.Namespace = "Register";

        // Its client for System.Text.Json does not read enumerations whose words have hyphens.
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.NewtonsoftJson;
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        settings.CSharpGeneratorSettings.DateType = "System.DateOnly";
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    /// <summary>Compiles the client together with code that uses it.</summary>
    public static async Task<Assembly> CompileAsync(params string[] uses)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compiled = CSharpCompilation.Create(
            $"Register{Guid.NewGuid():N}",
            [.. uses.Append(await GenerateAsync()).Select(code => CSharpSyntaxTree.ParseText(code))],
            platform
                .Where(p =>
                    Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)
                    || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll" or "Newtonsoft.Json.dll")
                .Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var errors = compiled
            .Emit(stream, cancellationToken: TestContext.Current.CancellationToken)
            .Diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error)
            .Take(20)
            .ToList();
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
        return Assembly.Load(stream.ToArray());
    }
}

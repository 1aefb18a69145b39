using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace QcdcCases.Mutants;

/// <summary>One source file of the law.</summary>
/// <param name="Name">Its path below the domain's folder.</param>
internal sealed record SourceFile(string Name, SyntaxTree Tree);

/// <summary>The domain's sources, compiled in memory with one file replaced at a time.</summary>
internal sealed class DomainSources
{
    /// <summary>The folders that hold the law, the counts and the forms.</summary>
    private static readonly string[] Mutated = ["Deadlines", "Procedures", "Letters", "Cases", "Statistics", "Forms"];

    // What the build adds to a project's own files.
    private const string AddedByTheBuild = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
        """;

    private readonly CSharpCompilation compilation;

    private DomainSources(CSharpCompilation compilation, IReadOnlyList<SourceFile> files) =>
        (this.compilation, Files) = (compilation, files);

    /// <summary>The files in which faults are put.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    public static DomainSources Load(string root)
    {
        var folder = Path.Combine(root, "src", "QcdcCases.Domain");
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder, path), Path: path))
            .Where(f => !f.Name.StartsWith("obj", StringComparison.Ordinal) && !f.Name.StartsWith("bin", StringComparison.Ordinal))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => new SourceFile(f.Name, CSharpSyntaxTree.ParseText(File.ReadAllText(f.Path), options, f.Name)))
            .ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p =>
                Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(p) is "mscorlib.dll" or "netstandard.dll")
            .Select(p => MetadataReference.CreateFromFile(p));
        var whole = CSharpCompilation.Create(
            "QcdcCases.Domain",
            [.. sources.Select(s => s.Tree), CSharpSyntaxTree.ParseText(AddedByTheBuild, options)],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        return new(whole, [.. sources.Where(s => Mutated.Contains(s.Name.Split(Path.DirectorySeparatorChar)[0]))]);
    }

    /// <summary>The domain's assembly with a fault, or without one for null; null when the fault does not compile.</summary>
    public byte[]? Emit(Mutant? mutant)
    {
        var changed = mutant is null ? compilation : compilation.ReplaceSyntaxTree(mutant.File.Tree, mutant.Apply());
        using var assembly = new MemoryStream();
        return changed.Emit(assembly).Success ? assembly.ToArray() : null;
    }
}

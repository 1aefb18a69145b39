using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Engines;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Shared;
using QcdcCases.Documents;
using QcdcCases.Domain.Cases;
using QcdcCases.Jobs.Hangfire;
using QcdcCases.Persistence;
using QcdcCases.Persistence.PostgreSql;
using QcdcCases.Persistence.SqlServer;
using Xunit;

namespace QcdcCases.Api.Tests.Architecture;

/// <summary>What docs/architecture.md promises of the projects, checked on the built assemblies.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Case).Assembly;
    private static readonly Assembly Persistence = typeof(CasesDbContext).Assembly;
    private static readonly Assembly Application = typeof(RequestContext).Assembly;
    private static readonly Assembly Documents = typeof(DocumentsSetup).Assembly;
    private static readonly Assembly Api = typeof(Program).Assembly;
    private static readonly Assembly[] Adapters =
    [
        typeof(PostgreSqlSetup).Assembly,
        typeof(SqlServerSetup).Assembly,
        typeof(HangfireSetup).Assembly,
    ];

    private static readonly Type[] AllTypes =
    [
        .. ((Assembly[])[Domain, Persistence, Application, Documents, Api, .. Adapters]).SelectMany(a => a.GetTypes()),
    ];

    /// <summary>Names of what only an adapter may use.</summary>
    private static readonly string[] AdaptersOnly =
    [
        "Npgsql",
        "Microsoft.Data.SqlClient",
        "Microsoft.EntityFrameworkCore.SqlServer",
        "Hangfire",
    ];

    [Fact]
    public void The_domain_references_the_base_library_alone() =>
        Assert.All(References(Domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Projects_reference_inwards_only()
    {
        Assert.Equal(["QcdcCases.Domain"], Ours(Persistence));
        Assert.Equal(["QcdcCases.Domain", "QcdcCases.Persistence"], Ours(Application));
        Assert.DoesNotContain("QcdcCases.Api", Ours(Documents));
        Assert.All(Adapters, adapter => Assert.DoesNotContain("QcdcCases.Api", Ours(adapter)));
    }

    [Fact]
    public void Engines_and_the_job_runner_are_named_by_their_adapters_alone() =>
        Assert.All(
            (Assembly[])[Domain, Persistence, Application, Documents],
            inner =>
                Assert.DoesNotContain(References(inner), name => AdaptersOnly.Any(only => name.StartsWith(only, StringComparison.Ordinal)))
        );

    [Fact]
    public void Nothing_of_the_domain_is_set_from_outside() => Assert.Empty(
        from type in Domain.GetTypes()
        where type.IsPublic && !type.IsValueType
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
        select $"{type.Name}.{property.Name}");

    /// <summary>
    /// Rows of these tables are many millions: a number keeps them and their indexes small. Nothing outside the program reads them.
    /// </summary>
    private static readonly string[] StoredAsNumbers = ["Fact.Subject", "FactAggregate.Grain", "FactAggregate.Day"];

    [Fact]
    public void Every_class_is_sealed_static_abstract_or_a_base() => Assert.Empty(
        from type in AllTypes
        where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsGenerated(type) && !AllTypes.Any(t => t.BaseType == type)
        select type.FullName);

    [Fact]
    public void Every_enumeration_is_stored_as_a_word()
    {
        using var db = new CasesDbContext(NeverConnected.Options);
        var stored =
            from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum
            let word = property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.GetProviderClrType()
            select (Name: $"{entity.ClrType.Name}.{property.Name}", IsWord: word == typeof(string));

        Assert.Contains(stored, s => s.IsWord);
        Assert.Equal(StoredAsNumbers.Order(), stored.Where(s => !s.IsWord).Select(s => s.Name).Order());
    }

    [Fact]
    public void Every_validator_belongs_to_one_request_and_is_not_public() =>
        Assert.Empty(
            from type in Application.GetTypes()
            where
                type.IsAssignableTo(typeof(IValidator))
                && !type.IsAbstract
                && (type.IsPublic || !type.Name.EndsWith("Validator", StringComparison.Ordinal))
            select type.FullName);

    /// <summary>The tables of the law keep one row a line; a long text is not broken for the width alone.</summary>
    [Fact]
    public void A_line_of_code_has_at_most_140_characters() =>
        Assert.Empty(
            from file in Sources.Files
            where !file.Contains("Migrations", StringComparison.Ordinal) && !LawTable().IsMatch(file)
            from line in File.ReadLines(file)
            where line.Length > 140 && !LongText().IsMatch(line)
            select $"{Path.GetFileName(file)}: {line.Trim()}");

    [GeneratedRegex(
        @"(Procedure|Rules|LetterDeadlines|Measures|PaperForms(\.\w+)?|Forms(Of|Before)\w+(\.\w+)?)\.cs$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LawTable();

    // A text of SQL, an address or an interpolated name.
    [GeneratedRegex("\"[^\"]{50,}|^\\s*\\+? ?\\$\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongText();

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.FullName!.Contains('<', StringComparison.Ordinal)
        || type.Namespace?.Contains("Migrations", StringComparison.Ordinal) is true
        || type.Namespace?.StartsWith("QcdcCases", StringComparison.Ordinal) is not true;

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);

    private static IEnumerable<string> Ours(Assembly assembly) =>
        References(assembly).Where(name => name.StartsWith("QcdcCases", StringComparison.Ordinal)).Order();
}

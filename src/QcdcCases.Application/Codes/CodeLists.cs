using System.Collections.Frozen;
using QcdcCases.Application.Access;
using QcdcCases.Application.Indicators;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Codes;

/// <summary>
/// All code lists of the product. Every list follows from the table or the enumeration that the product itself uses; only the names are
/// data of their own (<see cref="CodeNames"/>). Offices add codes to the lists of <see cref="Extensible"/>.
/// </summary>
public static class CodeLists
{
    private static readonly FrozenDictionary<string, Type> Enumerations =
        new[] { typeof(Code).Assembly, typeof(CasesDbContext).Assembly, typeof(CodeLists).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsEnum && CodeNames.Lists.ContainsKey(CodeNames.ListIdOf(type)))
            .ToFrozenDictionary(CodeNames.ListIdOf, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CodeListView> ById;

    static CodeLists()
    {
        Extensible = new[] { Fields.Table, FeedbackCategories.Table }.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
        All =
        [
            .. Enumerations.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => List(e.Key, Words.Of(e.Value).Keys)),
            Standard(Fields.Table, "Lĩnh vực", "Field"),
            Standard(FeedbackCategories.Table, "Lĩnh vực phản ánh hiện trường", "Category of feedback"),
            List("feedback-channel", FeedbackChannels.All),
            List("figure", Measures.All.Select(FigureOf)),
            new("form", "Biểu mẫu báo cáo", "Statutory form", false, [.. StatutoryForms.All.Select(FormOf)]),
            new("paper", "Văn bản, phiếu, giấy biên nhận", "Paper of the day", false, [.. PaperForms.All.Select(PaperOf)]),
            new("circular", "Thông tư quy định biểu mẫu", "Circular of forms", false, [.. Circular.All.Select(CircularOf)]),
            new("refusal-ground", "Căn cứ từ chối tiếp", "Ground for refusing reception", false, [.. RefusalGrounds.All.Select(GroundOf)]),
            List("duty", DutyCodes()),
            new("deadline-rule", "Thời hạn theo quy định", "Statutory deadline", false, [.. DeadlineRules.All.Select(RuleOf)]),
            List("history-action", [.. List("history-action", CodeNames.Lists["history-action"].Codes.Keys).Codes, .. StepActions()]),
            List("job", JobSchedule.All.Select(job => job.Code)),
            List("scope", Permissions.OfScope.Keys.Order(StringComparer.Ordinal)),
        ];
        ById = All.ToFrozenDictionary(l => l.List, StringComparer.Ordinal);
    }

    /// <summary>The lists to which offices add codes, by id.</summary>
    public static FrozenDictionary<string, CodeTable> Extensible { get; }

    public static IReadOnlyList<CodeListView> All { get; }

    /// <summary>Returns a list by its id; null if there is none.</summary>
    public static CodeListView? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Returns the id of the list with the members of an enumeration; null if they have no names.</summary>
    public static string? IdOf(Type enumeration)
    {
        var id = CodeNames.ListIdOf(enumeration);
        return Enumerations.GetValueOrDefault(id) == enumeration ? id : null;
    }

    /// <summary>Returns the Vietnamese name of a member, as papers print it.</summary>
    public static string NameOf<T>(T member)
        where T : struct, Enum => CodeNames.Of(member);

    /// <summary>Returns the Vietnamese name of a figure; the code itself for one that only the register's own catalogue may name.</summary>
    public static string NameOfFigure(string code) => code.StartsWith(Measures.DeclaredPrefix, StringComparison.Ordinal)
        ? StandardIndicators.ByCode.GetValueOrDefault(code[Measures.DeclaredPrefix.Length..])?.Name ?? code
        : CodeNames.Lists["figure"].Codes.GetValueOrDefault(code)?.Vi ?? code;

    private static CodeListView List(string id, IEnumerable<string> codes) => List(id, codes.Select(code => Named(id, code)));

    private static CodeListView List(string id, IEnumerable<CodeView> codes) =>
        new(id, CodeNames.Lists[id].Vi, CodeNames.Lists[id].En, Extensible: false, [.. codes]);

    /// <summary>A code without a name is its own name: a test requires all names, and a running server does not fail for one.</summary>
    private static CodeView Named(string list, string code) => CodeNames.Lists[list].Codes.GetValueOrDefault(code) is { } name
        ? new(code, name.Vi, name.En, Definition: name.Definition, DefinitionEn: name.DefinitionEn)
        : new(code, code);

    private static CodeListView Standard(CodeTable table, string name, string english) => new(
        table.Id,
        name,
        english,
        Extensible: true,
        [.. table.All.Select(c => StandardOf(table, c))]);

    private static CodeView StandardOf(CodeTable table, StandardCode code) =>
        new(code.Code, code.Name, code.NameEn, table.ParentOf(code.Code), ValidFrom: code.ValidFrom, ValidTo: code.ValidTo);

    private static CodeView FigureOf(Measure measure) => Named("figure", measure.Code) with
    {
        Figure = FigureFormula.TraitsOf(measure, CodeNames.Lists["figure"].Codes.GetValueOrDefault(measure.Code)?.EqualTo),
    };

    private static CodeView FormOf(Form form) => new(
        form.Code,
        form.Title,
        Definition: form.Circular.Name,
        ValidFrom: form.Circular.InForceFrom,
        ValidTo: form.Circular.InForceTo);

    private static CodeView PaperOf(PaperForm paper) =>
        new(paper.Code, paper.Title, Definition: paper.Form, Article: paper.Source, ValidFrom: paper.From, ValidTo: paper.To);

    private static CodeView CircularOf(Circular circular) =>
        new(circular.Code, circular.Name, ValidFrom: circular.InForceFrom, ValidTo: circular.InForceTo);

    private static CodeView GroundOf(RefusalGround ground) =>
        new(ground.Code, ground.Vietnamese, ground.English, Article: ground.Article, ValidFrom: ground.From, ValidTo: ground.To);

    private static CodeView RuleOf(DeadlineRule rule) =>
        new(rule.Id, rule.What, rule.WhatInEnglish, Article: rule.Article, ValidFrom: rule.ValidFrom, ValidTo: rule.ValidTo);

    private static IEnumerable<string> DutyCodes() => DeadlineKinds.All.Select(k => k.Code)
        .Concat(LetterDeadlines.Table.Select(k => k.Code))
        .Concat(ReceptionDeadlines.Table.Concat(OpinionDeadlines.Table).Select(k => k.Code))
        .Distinct();

    /// <summary>Every step of a case is an action with the name of the step.</summary>
    private static IEnumerable<CodeView> StepActions() =>
        Code.All<CaseEvent>().Select(step => Named("case-event", step) with { Code = $"case.{step}" });
}

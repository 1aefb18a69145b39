using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Documents;
using QcdcCases.Documents;
using QcdcCases.Documents.Templates;
using Tag = DocumentFormat.OpenXml.Wordprocessing.Tag;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>An office's folder of templates, empty at first, and the program that writes by it.</summary>
internal sealed class OfficeFolder : IDisposable
{
    private readonly ServiceProvider services;

    public OfficeFolder()
    {
        Path = Directory.CreateTempSubdirectory("qcdc-templates-").FullName;
        services = new ServiceCollection().AddDocuments(Path).BuildServiceProvider();
    }

    public string Path { get; }

    public IDocumentWriter Papers => services.GetRequiredService<IDocumentWriter>();

    public IWorkbookWriter Workbooks => services.GetRequiredService<IWorkbookWriter>();

    public IReadOnlyList<TemplateFinding> Findings => services.GetRequiredService<ITemplates>().Check();

    /// <summary>Puts the program's own paper into the folder, changed.</summary>
    public void ChangePaper(string fileName, Action<MainDocumentPart, Body> change) => Change(fileName, stream =>
    {
        using var file = WordprocessingDocument.Open(stream, isEditable: true);
        change(file.MainDocumentPart!, file.MainDocumentPart!.Document!.Body!);
    });

    /// <summary>Puts the program's own paper into the folder, in which the first control that writes the unit bears another tag.</summary>
    public void Retag(string fileName, string tag) =>
        ChangePaper(fileName, (_, body) => body.Descendants<Tag>().First(t => t.Val == "unit").Val = tag);

    /// <summary>Puts the program's own workbook into the folder, changed.</summary>
    public void ChangeBook(Action<SpreadsheetDocument> change) => Change("book.xlsx", stream =>
    {
        using var file = SpreadsheetDocument.Open(stream, isEditable: true);
        change(file);
    });

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    private void Change(string fileName, Action<Stream> change)
    {
        using var stream = new MemoryStream();
        stream.Write(TemplateFolder.BuiltIn(fileName));
        change(stream);
        File.WriteAllBytes(System.IO.Path.Combine(Path, fileName), stream.ToArray());
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Blip = DocumentFormat.OpenXml.Drawing.Blip;
using WordTag = DocumentFormat.OpenXml.Wordprocessing.Tag;

namespace QcdcCases.Documents.Templates;

/// <summary>The actions of a content control on its content.</summary>
internal enum ControlVerb
{
    /// <summary>Replaces the content with the value.</summary>
    Write,

    /// <summary>Keeps the content if the value holds.</summary>
    If,

    /// <summary>Keeps the content if the value does not hold.</summary>
    Unless,

    /// <summary>Repeats the content for each item.</summary>
    Each,
}

/// <summary>The tag of a content control: <c>NAME</c>, <c>if NAME</c>, <c>unless NAME</c> or <c>each NAME</c>.</summary>
internal sealed record ControlTag(string FullText, ControlVerb Verb, string Name)
{
    /// <summary>The maximum length of a tag; Word refuses a document with a longer one.</summary>
    public const int MaxLength = 64;

    public static ControlTag Read(string tag) => tag.Split(' ', 2) switch
    {
        ["if", var name] => new(tag, ControlVerb.If, name),
        ["unless", var name] => new(tag, ControlVerb.Unless, name),
        ["each", var name] => new(tag, ControlVerb.Each, name),
        _ => new(tag, ControlVerb.Write, tag),
    };

    /// <summary>Returns the error of the tag in its scope, or null.</summary>
    public string? Validate(TagScope scope) => (scope.Find(Name), Verb) switch
    {
        _ when FullText.Length > MaxLength => $"The tag '{FullText}' is longer than {MaxLength} characters, which Word refuses.",
        (null, _) => $"The tag '{FullText}' is unknown here.",
        ({ Kind: not TagKind.List }, ControlVerb.Each) => $"The tag '{FullText}' repeats what is no list.",
        ({ Kind: TagKind.Condition or TagKind.List }, ControlVerb.Write) => $"The tag '{FullText}' has no text to write: use if, unless or each.",
        _ => null,
    };
}

/// <summary>Reads the content controls of a document.</summary>
internal static class Controls
{
    /// <summary>Returns the body, then the headers and footers.</summary>
    public static IEnumerable<OpenXmlPartRootElement> TextParts(WordprocessingDocument file)
    {
        var main = file.MainDocumentPart!;
        return [main.Document!, .. main.HeaderParts.Select(h => h.Header!), .. main.FooterParts.Select(f => f.Footer!)];
    }

    /// <summary>Returns the controls in an element that are not nested in another one, in the order of the text.</summary>
    public static List<SdtElement> Outermost(OpenXmlElement element)
    {
        var found = new List<SdtElement>();
        foreach (var child in element.ChildElements)
        {
            if (child is SdtElement control)
            {
                found.Add(control);
            }
            else
            {
                found.AddRange(Outermost(child));
            }
        }

        return found;
    }

    /// <summary>Returns the tag of a control; null for a control without a tag, which belongs to the office and stays.</summary>
    public static ControlTag? TagOf(SdtElement control) =>
        control.SdtProperties?.GetFirstChild<WordTag>()?.Val?.Value is { Length: > 0 } tag ? ControlTag.Read(tag) : null;

    /// <summary>Returns the picture in a control; null if there is none.</summary>
    public static Blip? PictureIn(SdtElement control) =>
        ContentOf(control).Descendants<Blip>().FirstOrDefault(b => b.Embed?.Value is not null);

    /// <summary>Returns the content of a control.</summary>
    public static OpenXmlElement ContentOf(SdtElement control) =>
        control.ChildElements.First(c => c is SdtContentBlock or SdtContentRun or SdtContentRow or SdtContentCell or SdtContentRunRuby);
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordTag = DocumentFormat.OpenXml.Wordprocessing.Tag;

namespace QcdcCases.Documents.Templates;

/// <summary>What a content control does with what it encloses.</summary>
internal enum ControlVerb
{
    /// <summary>It is replaced by the value.</summary>
    Write,

    /// <summary>It is kept where the value holds.</summary>
    If,

    /// <summary>It is kept where the value does not hold.</summary>
    Unless,

    /// <summary>It is repeated for each item.</summary>
    Each,
}

/// <summary>The tag of a content control: <c>NAME</c>, <c>if NAME</c>, <c>unless NAME</c> or <c>each NAME</c>.</summary>
internal sealed record ControlTag(string Whole, ControlVerb Verb, string Name)
{
    /// <summary>Word refuses a document with a longer one.</summary>
    public const int Longest = 64;

    public static ControlTag Read(string tag) => tag.Split(' ', 2) switch
    {
        ["if", var name] => new(tag, ControlVerb.If, name),
        ["unless", var name] => new(tag, ControlVerb.Unless, name),
        ["each", var name] => new(tag, ControlVerb.Each, name),
        _ => new(tag, ControlVerb.Write, tag),
    };

    /// <summary>What is wrong with the tag at its place; null where nothing is.</summary>
    public string? Problem(TagScope scope) => (scope.Find(Name), Verb) switch
    {
        _ when Whole.Length > Longest => $"The tag '{Whole}' is longer than {Longest} characters, which Word refuses.",
        (null, _) => $"The tag '{Whole}' is unknown here.",
        ({ Kind: not TagKind.List }, ControlVerb.Each) => $"The tag '{Whole}' repeats what is no list.",
        ({ Kind: not TagKind.Text }, ControlVerb.Write) => $"The tag '{Whole}' has no text to write: use if, unless or each.",
        _ => null,
    };
}

/// <summary>The content controls of a document.</summary>
internal static class Controls
{
    /// <summary>The text, then what stands above and below it on each page.</summary>
    public static IEnumerable<OpenXmlPartRootElement> Roots(WordprocessingDocument file)
    {
        var main = file.MainDocumentPart!;
        return [main.Document!, .. main.HeaderParts.Select(h => h.Header!), .. main.FooterParts.Select(f => f.Footer!)];
    }

    /// <summary>The controls in an element that lie in no other one, in the order of the text.</summary>
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

    /// <summary>The tag of a control; null for one without, which is the office's own and stays.</summary>
    public static ControlTag? TagOf(SdtElement control) =>
        control.SdtProperties?.GetFirstChild<WordTag>()?.Val?.Value is { Length: > 0 } tag ? ControlTag.Read(tag) : null;

    /// <summary>What a control encloses.</summary>
    public static OpenXmlElement ContentOf(SdtElement control) =>
        control.ChildElements.First(c => c is SdtContentBlock or SdtContentRun or SdtContentRow or SdtContentCell or SdtContentRunRuby);
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Documents.Spreadsheets;
using Blip = DocumentFormat.OpenXml.Drawing.Blip;

namespace QcdcCases.Documents.Templates;

/// <summary>
/// Fills a template: each content control with a tag is replaced by the tag's value, kept, removed, or repeated. All other content stays.
/// The result has no controls of the template and can be edited as an ordinary document.
/// </summary>
internal static class TemplateFiller
{
    /// <param name="content">The template file.</param>
    /// <param name="about">The object from which the tags read their values.</param>
    public static byte[] Fill(PaperTemplate template, byte[] content, object about)
    {
        template.ThrowIfInvalid(content);
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
        {
            foreach (var root in Controls.TextParts(file))
            {
                Fill(root, new TagScope(template.Tags, about));
            }
        }

        return stream.ToArray();
    }

    private static void Fill(OpenXmlElement element, TagScope scope)
    {
        foreach (var control in Controls.Outermost(element))
        {
            Fill(control, scope);
        }
    }

    private static void Fill(SdtElement control, TagScope scope)
    {
        var content = Controls.ContentOf(control);
        if (Controls.TagOf(control) is not { } tag)
        {
            Fill(content, scope);
            return;
        }

        var known = scope.Find(tag.Name)!;
        var value = scope.Value(known);
        switch (tag.Verb)
        {
            case ControlVerb.Write when known.Kind is TagKind.Picture:
                if (value.Picture is { } picture)
                {
                    Show(control, picture);
                    Keep(control, content);
                }

                break;
            case ControlVerb.Write:
                Write(control, content, value.Text);
                Keep(control, content);
                break;
            case ControlVerb.Each:
                foreach (var item in value.Items)
                {
                    var copy = content.CloneNode(deep: true);
                    RemoveMarks(copy);
                    Fill(copy, new TagScope(known.Items!, item, scope));
                    Keep(control, copy);
                }

                break;
            default:
                if (value.IsTrue == tag.Verb is ControlVerb.If)
                {
                    Fill(content, scope);
                    Keep(control, content);
                }

                break;
        }

        Remove(control);
    }

    /// <summary>Writes a text into the first run and keeps its formatting, except that of a placeholder.</summary>
    private static void Write(SdtElement control, OpenXmlElement content, string? text)
    {
        var run = content.Descendants<Run>().FirstOrDefault();
        var paragraph = content.Descendants<Paragraph>().FirstOrDefault();
        if (run is null)
        {
            run = new Run();
            (paragraph ?? content).Append(run);
        }

        foreach (var other in content.Descendants().Where(IsOther).ToList())
        {
            other.Remove();
        }

        var look = run.RunProperties;
        if (control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null)
        {
            look = control.SdtProperties.GetFirstChild<RunProperties>();
        }

        look = (RunProperties?)look?.CloneNode(deep: true);
        run.RemoveAllChildren();
        run.RunProperties = look;
        run.Append(new Text(XmlEscaping.EscapeForDocument(text ?? string.Empty)) { Space = SpaceProcessingModeValues.Preserve });

        bool IsOther(OpenXmlElement e) => e is Run or Paragraph or SdtElement && e != run && e != paragraph && !run.Ancestors().Contains(e);
    }

    /// <summary>Shows a picture in the frame of the template's picture.</summary>
    private static void Show(SdtElement control, byte[] picture)
    {
        var part = control.Ancestors<OpenXmlPartRootElement>().First().OpenXmlPart!;
        var image = part.AddNewPart<ImagePart>("image/png", null);
        using (var bytes = new MemoryStream(picture))
        {
            image.FeedData(bytes);
        }

        var shown = Controls.PictureIn(control)!;
        var sample = shown.Embed!.Value!;
        shown.Embed = part.GetIdOfPart(image);
        if (control.Ancestors<OpenXmlPartRootElement>().First().Descendants<Blip>().All(b => b.Embed?.Value != sample))
        {
            part.DeletePart(sample);
        }
    }

    private static void Keep(SdtElement control, OpenXmlElement content)
    {
        foreach (var child in content.ChildElements.ToList())
        {
            child.Remove();
            control.InsertBeforeSelf(child);
        }
    }

    /// <summary>Removes marks that must be unique in a document: bookmarks, and the editor's paragraph ids.</summary>
    private static void RemoveMarks(OpenXmlElement copy)
    {
        foreach (var mark in copy.Descendants().Where(e => e is BookmarkStart or BookmarkEnd).ToList())
        {
            mark.Remove();
        }

        foreach (var paragraph in copy.Descendants<Paragraph>())
        {
            (paragraph.ParagraphId, paragraph.TextId) = (null, null);
        }
    }

    /// <summary>
    /// Removes a control. An element that the format does not allow to be empty is removed too, or gets an empty paragraph.
    /// </summary>
    private static void Remove(OpenXmlElement control)
    {
        var parent = control.Parent!;
        control.Remove();
        switch (parent)
        {
            case Table when !parent.Elements<TableRow>().Any() && !parent.Elements<SdtRow>().Any():
            case TableRow when !parent.Elements<TableCell>().Any() && !parent.Elements<SdtCell>().Any():
                Remove(parent);
                break;
            case TableCell or Header or Footer when parent.LastChild is not (Paragraph or SdtBlock):
                parent.Append(new Paragraph());
                break;
        }
    }
}

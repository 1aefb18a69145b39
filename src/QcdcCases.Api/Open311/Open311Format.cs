using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace QcdcCases.Api.Open311;

/// <summary>Writes Open311 answers as XML or JSON, chosen by the suffix of the address; XML where it has neither.</summary>
internal static class Open311Format
{
    public const string Root = "/open311";

    private const string Json = "application/json";

    private const string Xml = "text/xml";

    private static readonly JsonWriterOptions JsonWriting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly XmlWriterSettings XmlWriting = new() { Encoding = new UTF8Encoding(false), Async = true };

    /// <summary>Whether the address belongs to the Open311 door.</summary>
    public static bool IsAt(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the address asks for JSON.</summary>
    public static bool IsJson(PathString path) => path.Value?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Writes an answer.</summary>
    /// <param name="root">The name of the whole answer's element.</param>
    /// <param name="namesCharset">False for the discovery page, whose clients compare the bare type.</param>
    public static async Task WriteAsync(HttpContext context, int status, string root, Open311Value value, bool namesCharset = true)
    {
        var isJson = IsJson(context.Request.Path);
        context.Response.StatusCode = status;
        context.Response.ContentType = (isJson ? Json : Xml) + (namesCharset ? "; charset=utf-8" : string.Empty);
        using var body = new MemoryStream();
        if (isJson)
        {
            await using var json = new Utf8JsonWriter(body, JsonWriting);
            Write(json, value);
        }
        else
        {
            await using var xml = XmlWriter.Create(body, XmlWriting);
            Write(xml, root, value);
        }

        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static void Write(Utf8JsonWriter json, Open311Value value)
    {
        switch (value)
        {
            case Open311Text { Text: { Length: > 0 } text }:
                json.WriteStringValue(text);
                break;
            case Open311Flag flag:
                json.WriteBooleanValue(flag.IsSet);
                break;
            case Open311Number { Number: { } number }:
                json.WriteNumberValue(number);
                break;
            case Open311Fields fields:
                json.WriteStartObject();
                foreach (var (name, member) in fields.Fields)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            case Open311List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void Write(XmlWriter xml, string name, Open311Value value)
    {
        xml.WriteStartElement(name);
        switch (value)
        {
            case Open311Text { Text: { Length: > 0 } text }:
                xml.WriteString(Writable(text));
                break;
            case Open311Flag flag:
                xml.WriteString(flag.IsSet ? "true" : "false");
                break;
            case Open311Number { Number: { } number }:
                xml.WriteString(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case Open311Fields fields:
                foreach (var (member, content) in fields.Fields)
                {
                    Write(xml, member, content);
                }

                break;
            case Open311List list:
                foreach (var item in list.Items)
                {
                    Write(xml, list.Item, item);
                }

                // An empty list has both tags, as clients expect.
                xml.WriteFullEndElement();
                return;
            default:
                break;
        }

        xml.WriteEndElement();
    }

    /// <summary>Replaces what XML 1.0 cannot carry; only texts of old imports contain it.</summary>
    private static string Writable(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c) && c is not '\r'))
        {
            return text;
        }

        var written = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A reader would turn a carriage return into a line end.
            var isXml = rune.Value is '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF));
            written.Append(isXml ? rune.ToString() : rune.Value is '\r' ? string.Empty : "\uFFFD");
        }

        return written.ToString();
    }
}

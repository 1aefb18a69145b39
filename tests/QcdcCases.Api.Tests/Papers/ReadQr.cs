using System.Buffers.Binary;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace QcdcCases.Api.Tests.Papers;

/// <summary>Reads the QR code that a paper shows.</summary>
internal static class ReadQr
{
    /// <summary>The texts of the codes in the pictures that the body shows.</summary>
    public static IEnumerable<string> In(byte[] paper)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(paper), isEditable: false);
        var main = file.MainDocumentPart!;
        foreach (var blip in main.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Blip>())
        {
            using var picture = main.GetPartById(blip.Embed!.Value!).GetStream();
            yield return Decode(picture);
        }
    }

    private static string Decode(Stream png)
    {
        using var bytes = new MemoryStream();
        png.CopyTo(bytes);
        var (width, height, grey) = GreyOf(bytes.ToArray());
        var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height, RGBLuminanceSource.BitmapFormat.Gray8)));
        return new QRCodeReader().decode(image)?.Text ?? "no code";
    }

    /// <summary>A picture of one bit a point, without interlacing, as the writer of QR codes makes it.</summary>
    private static (int Width, int Height, byte[] Grey) GreyOf(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var grey = new byte[width * height];
        var line = new byte[1 + ((width + 7) / 8)];
        for (var y = 0; y < height; y++)
        {
            lines.ReadExactly(line);
            for (var x = 0; x < width; x++)
            {
                grey[(y * width) + x] = (line[1 + (x / 8)] >> (7 - (x % 8)) & 1) == 1 ? byte.MaxValue : byte.MinValue;
            }
        }

        return (width, height, grey);
    }
}

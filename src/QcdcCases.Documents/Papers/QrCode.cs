using QRCoder;

namespace QcdcCases.Documents.Papers;

/// <summary>Writes QR codes (ISO/IEC 18004) that can be read when a seventh of the picture is damaged.</summary>
internal static class QrCode
{
    private const int PixelsPerModule = 8;

    public static byte[] Png(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}

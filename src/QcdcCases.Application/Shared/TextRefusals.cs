using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>The refusals of a text, for request bodies and journals.</summary>
public static class TextRefusals
{
    private const int MaxQuotedLength = 200;

    /// <summary>Describes how a text was garbled, and what it means where that can be determined.</summary>
    public static Refusal Garbled(GarbledText text)
    {
        var meant = Quote(text.Repaired ?? string.Empty);
        return text.Kind switch
        {
            GarblingKind.LostCharacters => Refusal.Rule(
                "text.lost_characters", "The text contains U+FFFD: characters were lost before it arrived."),
            GarblingKind.Utf8AsWindows1252 => Refusal.Rule(
                "text.utf8_misread",
                $"The text is UTF-8 that was decoded as windows-1252; the correct text is: {meant}") with { Arguments = [meant] },
            GarblingKind.Tcvn3 => Refusal.Rule(
                "text.font_tcvn3",
                $"The text uses the legacy encoding TCVN3 (ABC); in Unicode it is: {meant}") with { Arguments = [meant] },
            GarblingKind.Vni => Refusal.Rule(
                "text.font_vni", $"The text uses the legacy encoding VNI; in Unicode it is: {meant}") with { Arguments = [meant] },
            _ => throw new ArgumentOutOfRangeException(nameof(text)),
        };
    }

    private static string Quote(string meant) => meant.Length <= MaxQuotedLength ? meant : $"{meant[..MaxQuotedLength]}…";
}

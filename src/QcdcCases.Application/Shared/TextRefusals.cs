using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>Why a text is not taken, at the counter and from a journal alike.</summary>
public static class TextRefusals
{
    private const int MostShown = 200;

    /// <summary>Says what happened to a text on its way, and what it means where that can be told.</summary>
    public static Refusal Garbled(GarbledText text)
    {
        var meant = Shown(text.Meant ?? string.Empty);
        return text.How switch
        {
            Garbling.LostCharacters => Refusal.Rule(
                "text.lost_characters", "Characters of the text were lost on its way: it holds U+FFFD."),
            Garbling.Utf8AsWindows1252 => Refusal.Rule(
                "text.utf8_misread", $"The text is UTF-8 that was read as windows-1252; it means: {meant}") with { Arguments = [meant] },
            Garbling.Tcvn3 => Refusal.Rule(
                "text.font_tcvn3", $"The text was typed for a font of TCVN3 (ABC); in Unicode it is: {meant}") with { Arguments = [meant] },
            Garbling.Vni => Refusal.Rule(
                "text.font_vni", $"The text was typed for a font of VNI; in Unicode it is: {meant}") with { Arguments = [meant] },
            _ => throw new ArgumentOutOfRangeException(nameof(text)),
        };
    }

    private static string Shown(string meant) => meant.Length <= MostShown ? meant : $"{meant[..MostShown]}…";
}

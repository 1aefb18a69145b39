using QcdcCases.Application.Reports;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Documents;

/// <summary>Writes what people edit and sign as word-processor files.</summary>
public interface IPapers
{
    /// <summary>Writes an apology, ready to sign.</summary>
    byte[] Write(ApologyLetter letter);

    /// <summary>Writes a report, with room for what only people can say.</summary>
    byte[] Write(ReportTemplate template, ReportOccasion occasion, ReportContent content);
}

/// <summary>What is known of a report besides its numbers.</summary>
/// <param name="Superior">The body to which it goes; null at the top.</param>
/// <param name="Window">The period as a report names it: <c>Quý I năm 2026</c>; null where it is none of the statutory ones.</param>
/// <param name="IsArea">Whether units of its own level and kind stand below it, so that it is no office by itself.</param>
/// <param name="WrittenOn">The day on the paper.</param>
/// <param name="Hash">SHA-256 of the frozen numbers; null for a draft of numbers that may still move.</param>
public sealed record ReportOccasion(Unit Unit, string? Superior, string? Window, bool IsArea, DateOnly WrittenOn, string? Hash);

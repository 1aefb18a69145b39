namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveFigures
{
    private void CountLetters()
    {
        foreach (var letter in LettersOfTotal().Where(l => isFieldAsked(l.Field)))
        {
            CountStock(letter);
            if (letter.IsProcessedBy(question.To))
            {
                CountProcessed(letter, letter.Processing!);
            }
        }
    }

    /// <summary>Received in the period, or before it and not finished before it.</summary>
    private IEnumerable<NaiveLetter> LettersOfTotal()
    {
        foreach (var letter in register.Letters)
        {
            if (isUnitAsked(letter.HolderAt(question.To)) && letter.ReceivedOn <= question.To && !letter.IsFinishedBefore(question.From))
            {
                yield return letter;
            }
        }
    }

    private void CountStock(NaiveLetter letter)
    {
        Add("letters.total");
        Add($"letters.{letter.Kind}");
        Add(letter.ReceivedOn < question.From ? "letters.carriedOver" : "letters.received");
        Add(letter.IsFinishedBy(question.To) ? "letters.finished" : "letters.open");
        Add(letter.IsProcessedBy(question.To) ? "letters.processed" : "letters.unprocessed");
        Add("letters.beyondLevel", letter.BeyondLevel ? 1 : 0);
        Add("letters.manyPlaces", letter.ManyPlaces ? 1 : 0);
        Add($"letters.channel.{letter.Channel}", letter.ReceivedOn < question.From ? 0 : 1);
        if (letter.ReceivedOn < question.From && !letter.IsProcessedBefore(question.From))
        {
            Add("letters.unprocessed.carriedOver");
        }
    }

    private void CountProcessed(NaiveLetter letter, NaiveProcessing processing)
    {
        Add(processing.Eligible ? "letters.eligible" : "letters.ineligible");
        Add($"letters.eligible.{letter.Kind}", processing.Eligible ? 1 : 0);
        Add($"letters.{processing.Outcome}");
        if (letter.IsDuplicate)
        {
            Add("letters.duplicate");
        }

        if (processing.Eligible && processing.Jurisdiction == "other")
        {
            Add("letters.other");
        }

        if (IsOwn(letter))
        {
            var state = letter.IsFinishedBy(question.To) ? "resolved" : "inProgress";
            Add("letters.own");
            Add($"letters.own.{letter.Kind}");
            Add($"letters.own.{state}");
            Add($"letters.own.{state}.{letter.Kind}");
        }
    }

    /// <summary>Processed by the end of the period, eligible and within jurisdiction.</summary>
    private bool IsOwn(NaiveLetter letter) =>
        letter.IsProcessedBy(question.To) && letter.Processing is { Eligible: true, Jurisdiction: "own" };
}

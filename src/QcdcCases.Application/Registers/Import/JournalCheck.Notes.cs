using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Internal notes about records.</summary>
internal sealed partial class JournalCheck
{
    private void CheckNote(NoteLine note)
    {
        var place = PlaceOfNew(index.Notes, note.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        Happened(note.At, "at");
        PlaceOf(index.Of(note.Of.RecordType), note.Of.Reference, "of");
        if (isClean)
        {
            Accept(index.Notes, place);
        }
    }
}

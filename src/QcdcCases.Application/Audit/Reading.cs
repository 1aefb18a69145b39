namespace QcdcCases.Application.Audit;

/// <summary>A way of reading records with personal data.</summary>
public enum Reading
{
    LetterRead,
    LettersListed,
    LetterRegisterWritten,
    VisitRead,
    VisitsListed,
    ReceptionRegisterWritten,
    CaseRead,
    CasesListed,
    PeopleRead,

    /// <summary>The list of the papers of a record, or one of them.</summary>
    PapersRead,
    FeedbackRead,
    FeedbackListed,
    RegisterExported,
}

namespace QcdcCases.Domain.Cases;

/// <summary>The data with which a case is opened.</summary>
public sealed record CaseOpening(Guid UnitId, CaseKind Kind, CaseDescription Description, int? Instance = null, Guid? PreviousId = null);

/// <summary>Field, title and traits of a case; a trait is null where it was never recorded.</summary>
public sealed record CaseDescription(
    string Field,
    string Title,
    bool? Group = null,
    bool? Complex = null,
    bool? Remote = null,
    bool? Protracted = null,
    bool? Disciplinary = null,
    bool? Dismissal = null);

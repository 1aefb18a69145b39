namespace QcdcCases.Domain.Cases;

/// <summary>What is known of a case when it is opened.</summary>
public sealed record CaseOpening(Guid UnitId, CaseKind Kind, CaseDescription Description, int? Instance = null, Guid? PreviousId = null);

/// <summary>What a case is called and which traits bear on its deadline; a null trait was never written down.</summary>
public sealed record CaseDescription(
    string Field,
    string Title,
    bool? Group = null,
    bool? Complex = null,
    bool? Remote = null,
    bool? Protracted = null,
    bool? Disciplinary = null,
    bool? Dismissal = null);

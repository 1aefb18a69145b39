namespace QcdcCases.Domain.Statistics;

/// <summary>The unit of measure of a figure.</summary>
public enum FigureUnit
{
    Letter,
    Case,
    Visit,
    Person,
    Day,
    Session,
    Decision,
    Conference,
    Opinion,
    Feedback,

    /// <summary>The unit of a declared indicator.</summary>
    Declared,
}

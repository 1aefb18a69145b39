using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace QcdcCases.Mutants;

/// <summary>Every fault that can be put into a file: the slips of the hand that a reader of the law would make.</summary>
internal static class Mutations
{
    private static readonly Dictionary<SyntaxKind, string> Operators = new()
    {
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.EqualsEqualsToken] = "!=",
        [SyntaxKind.ExclamationEqualsToken] = "==",
        [SyntaxKind.AmpersandAmpersandToken] = "||",
        [SyntaxKind.BarBarToken] = "&&",
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
    };

    public static IEnumerable<Mutant> Of(SourceFile file) =>
        file
            .Tree.GetRoot()
            .DescendantNodes()
            .SelectMany(node => Of(node).Select(f => new Mutant(file, f.Span, f.Replacement, f.What, IsInTable(node))));

    private static IEnumerable<(TextSpan Span, string Replacement, string What)> Of(SyntaxNode node) =>
        node switch
        {
            BinaryExpressionSyntax binary when Operators.TryGetValue(binary.OperatorToken.Kind(), out var other) =>
            [
                (binary.OperatorToken.Span, other, "operator"),
            ],
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce =>
            [
                (coalesce.Span, coalesce.Left.ToString(), "default dropped"),
                (coalesce.Span, coalesce.Right.ToString(), "default taken"),
            ],
            RelationalPatternSyntax relational when Operators.TryGetValue(relational.OperatorToken.Kind(), out var other) =>
            [
                (relational.OperatorToken.Span, other, "pattern's operator"),
            ],
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not =>
            [
                (not.Span, not.Operand.ToString(), "negation dropped"),
            ],
            UnaryPatternSyntax not => [(not.Span, not.Pattern.ToString(), "negation dropped")],
            ConditionalExpressionSyntax choice =>
            [
                (choice.Span, $"({choice.Condition}) ? {choice.WhenFalse} : {choice.WhenTrue}", "branches swapped"),
            ],
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: int number } literal =>
            [
                (literal.Span, (number + 1).ToString(CultureInfo.InvariantCulture), "one more"),
            ],
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } literal => [(literal.Span, "false", "truth")],
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } literal => [(literal.Span, "true", "truth")],
            LambdaExpressionSyntax { Parent: ArgumentSyntax or AssignmentExpressionSyntax, ExpressionBody: { } body } lambda
                when IsGuard(lambda) => [(body.Span, "true", "guard emptied")],
            CollectionExpressionSyntax { Elements.Count: > 0 } list => list.Elements.Select(
                (_, i) => (list.Span, Without(list, i), "element dropped")),
            InitializerExpressionSyntax
            {
                RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression
            } initializer => initializer.Expressions.Select((_, i) => (initializer.Span, Without(initializer, i), "member dropped")),
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AssignmentExpressionSyntax } statement =>
            [
                (statement.Span, ";", "statement dropped"),
            ],
            IfStatementSyntax branch => [(branch.Condition.Span, $"!({branch.Condition})", "condition inverted")],
            _ => [],
        };

    private static bool IsGuard(LambdaExpressionSyntax lambda) =>
        lambda.Ancestors().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault() is { } creation
        && NameOf(creation) is "Guard" or "LetterGuard";

    private static string NameOf(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax explicitly => explicitly.Type.ToString(),
        _ => creation.Ancestors().OfType<PropertyDeclarationSyntax>().FirstOrDefault()?.Type.ToString()
            ?? creation.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.ReturnType.ToString() ?? string.Empty,
    };

    private static string Without(CollectionExpressionSyntax list, int place) =>
        $"[{string.Join(", ", list.Elements.Where((_, i) => i != place).Select(e => e.ToString()))}]";

    private static string Without(InitializerExpressionSyntax initializer, int place) =>
        $"{{ {string.Join(", ", initializer.Expressions.Where((_, i) => i != place).Select(e => e.ToString()))} }}";

    /// <summary>What is written once and only read: initial values of properties and fields.</summary>
    private static bool IsInTable(SyntaxNode node) =>
        node.Ancestors()
            .Any(a =>
                a
                    is EqualsValueClauseSyntax
                    {
                        Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }
                    }
            ) || node.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.ReturnType.ToString() is "Guard" or "LetterGuard";
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grants.Web.Tests.Wording;

/// <summary>What an expression can say: one text for a literal, more where it chooses between them.</summary>
internal static class TextVariants
{
    private const string Hole = "¤";

    /// <summary>Null when it is not written here but comes from elsewhere.</summary>
    public static ImmutableArray<string>? Of(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax interpolated => [string.Concat(interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : Hole))],
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        ConditionalExpressionSyntax choice => Of(choice.WhenTrue) is { } yes && Of(choice.WhenFalse) is { } no ? [.. yes, .. no] : null,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Sum(Of(sum.Left), Of(sum.Right)),
        _ => null,
    };

    private static ImmutableArray<string>? Sum(ImmutableArray<string>? left, ImmutableArray<string>? right) =>
        left is null && right is null ? null : [.. from first in left ?? [Hole] from second in right ?? [Hole] select first + second];
}

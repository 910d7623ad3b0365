using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grants.Web.Tests.Wording;

/// <summary>
/// Finds every text that people read, in C# and in Razor: where a method takes <c>bokmal</c> and <c>nynorsk</c> beside each other, and where
/// a phrase is made of two.
/// </summary>
internal sealed partial class TextFinder
{
    private readonly List<(string File, string Source, SyntaxNode Root)> code = [];
    private readonly List<(string File, string Source)> pages = [];
    private readonly HashSet<(string Name, int Place)> takers = [("In", 0)];
    private readonly List<WrittenText> found = [];

    public static ImmutableArray<WrittenText> All { get; } = new TextFinder().Find();

    private ImmutableArray<WrittenText> Find()
    {
        foreach (var (file, source) in Sources.All)
        {
            if (file.EndsWith(".razor", StringComparison.Ordinal)) pages.Add((file, source));
            else code.Add((file, source, CSharpSyntaxTree.ParseText(source).GetRoot()));
        }

        foreach (var (_, _, root) in code) Learn(root);
        foreach (var (file, source, root) in code)
            foreach (var node in root.DescendantNodes().OfType<ExpressionSyntax>()) Look(file, source, node, node.SpanStart);
        foreach (var (file, source) in pages)
            foreach (Match start in Starts().Matches(source))
                Look(file, source, SyntaxFactory.ParseExpression(source, start.Index, consumeFullText: false), start.Index);
        return [.. found.Distinct()];
    }

    /// <summary>Which methods take both forms, and where among their arguments.</summary>
    private void Learn(SyntaxNode root)
    {
        foreach (var method in root.DescendantNodes().OfType<MethodDeclarationSyntax>())
            for (var place = 0; place + 1 < method.ParameterList.Parameters.Count; place++)
                if (method.ParameterList.Parameters[place].Identifier.Text is "bokmal" && method.ParameterList.Parameters[place + 1].Identifier.Text is "nynorsk")
                    takers.Add((method.Identifier.Text, place));
    }

    private void Look(string file, string source, ExpressionSyntax expression, int at)
    {
        (int[] places, SeparatedSyntaxList<ArgumentSyntax> arguments) = expression switch
        {
            InvocationExpressionSyntax call => (PlacesOf(call), call.ArgumentList.Arguments),
            ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Phrase" }, ArgumentList: { } list } => ([0], list.Arguments),
            // What else is made of two texts, without its name, are the keys and values of a copy.
            ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } two } made when !IsOfKeyValues(made) => ([0], two),
            _ => ([], default),
        };
        foreach (var place in places)
        {
            if (place + 1 >= arguments.Count) continue;
            if (TextVariants.Of(arguments[place].Expression) is not { } bokmal || TextVariants.Of(arguments[place + 1].Expression) is not { } nynorsk) continue;
            var where = $"{file}:{source.AsSpan(0, at).Count('\n') + 1}";
            for (var i = 0; i < Math.Max(bokmal.Length, nynorsk.Length); i++)
                found.Add(new(where, bokmal[Math.Min(i, bokmal.Length - 1)], nynorsk[Math.Min(i, nynorsk.Length - 1)]));
        }
    }

    private static bool IsOfKeyValues(SyntaxNode made) =>
        made.Ancestors().OfType<ObjectCreationExpressionSyntax>().Any(holder => holder.Type.ToString().EndsWith("KeyValues", StringComparison.Ordinal))
        || made.Ancestors().OfType<MethodDeclarationSyntax>().Any(method => method.ReturnType.ToString().EndsWith("KeyValues", StringComparison.Ordinal));

    private int[] PlacesOf(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            IdentifierNameSyntax plain => plain.Identifier.Text,
            MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
            _ => "",
        };
        return [.. takers.Where(taker => taker.Name == name).Select(taker => taker.Place)];
    }

    [GeneratedRegex(@"\b(?:In|new|new Phrase)\s*\(")]
    private static partial Regex Starts();
}

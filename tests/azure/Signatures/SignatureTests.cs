using System.Reflection;
using System.Runtime.Loader;
using Azure;
using Azure.Data.Tables;
using Azure.Storage;
using Azure.Storage.Blobs;
using SendGrid;

namespace Grants.Azure.Tests.Signatures;

/// <summary>What tests/azure-api says of these libraries by hand is what they are.</summary>
public sealed class SignatureTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | Any, Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Assembly[] Libraries = [typeof(TableClient).Assembly, typeof(BlobClient).Assembly, typeof(StorageTransferOptions).Assembly, typeof(ETag).Assembly, typeof(SendGridClient).Assembly];

    private static readonly Type[] ByHand =
    [
        .. new AssemblyLoadContext("by hand").LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "Grants.AzureApi.dll")).GetExportedTypes()
            .Where(type => type.FullName!.StartsWith("Azure.", StringComparison.Ordinal) || type.FullName.StartsWith("SendGrid.", StringComparison.Ordinal)),
    ];

    public static TheoryData<string> Types => [.. ByHand.Select(type => type.FullName!)];

    [Theory, MemberData(nameof(Types))]
    public void A_type_is_the_librarys(string name)
    {
        var (written, real) = (Written(name), Real(name));

        Assert.NotNull(real);
        Assert.Equal((written.IsInterface, written.IsValueType, written.IsEnum), (real.IsInterface, real.IsValueType, real.IsEnum));
        Assert.Equal(written.BaseType?.FullName, BaseOf(real, written));
        if (written.IsEnum) Assert.Empty(Values(written).Except(Values(real)));
    }

    [Theory, MemberData(nameof(Types))]
    public void Each_member_is_the_librarys(string name)
    {
        var written = Written(name);
        if (written.IsEnum) return;

        Assert.Empty(Members(written, Declared).Except(Members(Real(name)!, Any)));
    }

    private static Type Written(string name) => ByHand.Single(type => type.FullName == name);

    private static Type? Real(string name) => Libraries.Select(library => library.GetType(name)).FirstOrDefault(type => type is not null);

    /// <summary>Of the bases of the library's, the one that is written: what lies between is not used.</summary>
    private static string? BaseOf(Type real, Type written)
    {
        for (var of = real.BaseType; of is not null; of = of.BaseType)
            if (of.FullName == written.BaseType?.FullName) return of.FullName;
        return null;
    }

    private static IEnumerable<string> Values(Type type) => Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name))}");

    private static IEnumerable<string> Members(Type type, BindingFlags which) => type.GetMembers(which).Where(IsSeen).Select(Text).Distinct();

    private static bool IsSeen(MemberInfo member) => member switch
    {
        MethodBase method => (method.IsPublic || method.IsFamily) && !method.Name.StartsWith('<'),
        _ => false,
    };

    private static string Text(MemberInfo member)
    {
        var method = (MethodBase)member;
        var parameters = method.GetParameters().Select(one => $"{one.ParameterType} {one.Name}{(one.IsOptional ? "?" : "")}");
        return $"{(method.IsStatic ? "static " : "")}{(method as MethodInfo)?.ReturnType} {method.Name}({string.Join(", ", parameters)}){(method.IsVirtual && !method.IsFinal ? " virtual" : "")}";
    }
}

using System.Buffers.Binary;
using System.Text;
using Grants.Pdf.Metadata;

namespace Grants.Pdf.Tests.Metadata;

/// <summary>The embedded colour profile, reckoned again from the chromaticities of IEC 61966-2-1 (those of ITU-R BT.709).</summary>
public sealed class SrgbProfileTests
{
    private static readonly double[] D65 = Xyz(0.3127, 0.3290), D50 = [0.9642, 1, 0.8249];

    // The cone response matrix of Bradford.
    private static readonly double[][] Bradford = [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]];

    [Fact]
    public void The_adaptation_is_that_of_Bradford()
    {
        var (from, to) = (Times(Bradford, D65), Times(Bradford, D50));
        var scaled = Bradford.Select((row, cone) => row.Select(value => value * to[cone] / from[cone]).ToArray()).ToArray();
        Assert.All(Product(Inverse(Bradford), scaled).SelectMany(row => row).Zip(SrgbProfile.Adaptation), pair => Assert.Equal(pair.First, pair.Second, 0.0002));
    }

    [Fact]
    public void The_colorants_are_the_primaries_under_D50()
    {
        double[][] primaries = [Xyz(0.64, 0.33), Xyz(0.30, 0.60), Xyz(0.15, 0.06)];
        var shares = Times(Inverse(Transposed(primaries)), D65);
        double[][] adaptation = [.. SrgbProfile.Adaptation.Chunk(3)];
        for (var colour = 0; colour < 3; colour++)
        {
            var adapted = Times(adaptation, [.. primaries[colour].Select(part => part * shares[colour])]);
            Assert.All(adapted.Zip(SrgbProfile.Colorants[colour]), pair => Assert.Equal(pair.First, pair.Second, 0.0005));
        }
    }

    [Fact]
    public void White_is_the_sum_of_the_colorants() =>
        Assert.All(Enumerable.Range(0, 3), part => Assert.Equal(D50[part], SrgbProfile.Colorants.Sum(colorant => colorant[part]), 0.0005));

    [Fact]
    public void The_profile_is_as_long_as_it_says_and_its_tags_lie_in_it()
    {
        var profile = SrgbProfile.Bytes;
        Assert.Equal(profile.Length, Number(0));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.All(Enumerable.Range(0, Number(128)), tag =>
        {
            var (start, length) = (Number(136 + (tag * 12)), Number(140 + (tag * 12)));
            Assert.Equal(0, start % 4);
            Assert.InRange(start + length, 1, profile.Length);
            Assert.Contains(Encoding.ASCII.GetString(profile, start, 4), (string[])["mluc", "XYZ ", "sf32", "para"]);
        });

        int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(at));
    }

    private static double[] Xyz(double x, double y) => [x / y, 1, (1 - x - y) / y];

    private static double[] Times(double[][] matrix, double[] vector) => [.. matrix.Select(row => row.Zip(vector, (a, b) => a * b).Sum())];

    private static double[][] Product(double[][] one, double[][] other) => [.. one.Select(row => Times(Transposed(other), row))];

    private static double[][] Transposed(double[][] matrix) => [.. Enumerable.Range(0, 3).Select(column => matrix.Select(row => row[column]).ToArray())];

    private static double[][] Inverse(double[][] m)
    {
        double Minor(int row, int column) =>
            (m[(row + 1) % 3][(column + 1) % 3] * m[(row + 2) % 3][(column + 2) % 3]) - (m[(row + 1) % 3][(column + 2) % 3] * m[(row + 2) % 3][(column + 1) % 3]);
        var determinant = Enumerable.Range(0, 3).Sum(column => m[0][column] * Minor(0, column));
        return [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 3).Select(column => Minor(column, row) / determinant).ToArray())];
    }
}

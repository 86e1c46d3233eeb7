using Passerelles.Engine.Linking;

namespace Passerelles.Engine.Tests.Linking;

public sealed class LeadingDirectionsTests
{
    private static readonly WeightedTerm[][] Documents =
    [
        [new(0, 1), new(1, 1)], [new(0, 1), new(1, 1)], [new(0, 1), new(1, 1)], [new(2, 1), new(3, 1)], [new(2, 1), new(3, 1)], [new(4, 1)],
    ];

    [Fact]
    public void Of_TermsOfTheSameDocuments_PointTheSameWay()
    {
        var basis = LeadingDirections.Of(Documents, 5, 2);
        Assert.Equal(Math.Sqrt(0.5), Math.Abs(Product(basis, 0, 0) + Product(basis, 0, 1)) * Math.Sqrt(0.5), 6);
        Assert.Equal(0, Product(basis, 0, 2), 6);
        Assert.Equal(0, Product(basis, 4, 4), 4);
    }

    [Fact]
    public void Of_MoreDirectionsThanDocumentsHave_LeavesTheRestZero()
    {
        var basis = LeadingDirections.Of(Documents, 5, 5);
        Assert.All(basis, v => Assert.InRange(v, -1.001, 1.001));
        Assert.Equal(2, Enumerable.Range(0, 5).Count(direction => Enumerable.Range(0, 5).All(term => basis[(term * 5) + direction] == 0)));
    }

    [Fact]
    public void Divide_VectorsOfTheSpread_ComeOutEven()
    {
        var root = new Cholesky([4, 0, 2, 10], 2);
        double[] vector = [2, 4];
        root.Divide(vector);
        Assert.Equal([1, 1], vector);
    }

    private static double Product(double[] basis, int a, int b) => (basis[2 * a] * basis[2 * b]) + (basis[(2 * a) + 1] * basis[(2 * b) + 1]);
}

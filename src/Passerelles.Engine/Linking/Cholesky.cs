namespace Passerelles.Engine.Linking;

/// <summary>The triangular root L of a symmetric positive matrix, L Lᵀ. Plain loops in double precision: same bits on every machine.</summary>
internal sealed class Cholesky
{
    /// <summary>A pivot below this share of its own diagonal is rounding, not content.</summary>
    private const double Rounding = 1e-10;

    private readonly double[] _root;
    private readonly bool[] _flat;
    private readonly int _size;

    /// <param name="matrix">size × size, row by row; its lower half is read. A pivot that rounding makes negative counts as tiny.</param>
    /// <param name="size">Number of rows.</param>
    public Cholesky(double[] matrix, int size)
    {
        _size = size;
        _root = new double[size * size];
        _flat = new bool[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= _root[(i * size) + k] * _root[(j * size) + k];
                }

                _root[(i * size) + j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / _root[(j * size) + j];
                _flat[i] = sum <= Rounding * matrix[(i * size) + i];
            }
        }
    }

    /// <summary>Whether the nth direction adds nothing to those before it: the matrix has a lower rank.</summary>
    public bool IsFlat(int direction) => _flat[direction];

    /// <summary>Replaces a vector x by L⁻¹x: vectors spread like the matrix come out spread alike in all directions.</summary>
    public void Divide(Span<double> vector)
    {
        for (var i = 0; i < _size; i++)
        {
            var sum = vector[i];
            for (var k = 0; k < i; k++)
            {
                sum -= _root[(i * _size) + k] * vector[k];
            }

            vector[i] = sum / _root[(i * _size) + i];
        }
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Passerelles.Data.Schema;

namespace Passerelles.Data.Releases;

/// <summary>
/// A release too large for memory while it is written: rows go to their tables batch by batch, their fingerprint is taken as
/// they pass, and at the end the tables are counted again.
/// </summary>
internal sealed class StreamedRelease(DbTransaction transaction, long id) : IDisposable
{
    private readonly SortedDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    /// <summary>Row id of the release: the first value of every row.</summary>
    public long Id => id;

    /// <summary>Rows written so far, by table.</summary>
    public SortedDictionary<string, int> Counts => new(_tables.ToDictionary(t => t.Key, t => t.Value.Count, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Writes rows of one table; <paramref name="isDerived"/> tells that other rows say the same, so that they need not be hashed.</summary>
    public async Task WriteAsync(string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken ct, bool isDerived = false)
    {
        if (!_tables.TryGetValue(table, out var state))
        {
            _tables[table] = state = new Table();
        }

        state.Count += await BulkWriter.WriteAsync(transaction, table, columns, isDerived ? rows : rows.Select(state.Hashed), ct);
    }

    /// <summary>SHA-256 of every row in order, table by table, the id of the release apart.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, table) in _tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(table.Hash());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Counts the tables again.</summary>
    /// <exception cref="InvalidOperationException">A table does not hold the rows written.</exception>
    public async Task VerifyAsync(CancellationToken ct)
    {
        foreach (var (name, table) in _tables)
        {
            var stored = Convert.ToInt32(await Database.ScalarAsync(transaction, $"SELECT count(*) FROM {name} WHERE release_id = @p0", ct, id), CultureInfo.InvariantCulture);
            if (stored != table.Count)
            {
                throw new InvalidOperationException($"La table {name} relue dans la base compte {stored} lignes au lieu de {table.Count} : rien n'a été remplacé.");
            }
        }
    }

    public void Dispose()
    {
        foreach (var table in _tables.Values)
        {
            table.Dispose();
        }
    }

    private sealed class Table : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly ArrayBufferWriter<byte> _row = new(1024);

        public int Count { get; set; }

        public byte[] Hash() => _hash.GetCurrentHash();

        public object?[] Hashed(object?[] row)
        {
            _row.ResetWrittenCount();
            for (var i = 1; i < row.Length; i++)
            {
                Append(row[i]);
            }

            _hash.AppendData(_row.WrittenSpan);
            return row;
        }

        public void Dispose() => _hash.Dispose();

        // A kind before each value, a length before each text: no two rows give the same bytes.
        private void Append(object? value)
        {
            switch (value)
            {
                case null:
                    Number('n', 0);
                    break;
                case string text:
                    Number('s', text.Length);
                    Encoding.UTF8.GetBytes(text, _row);
                    break;
                case byte[] bytes:
                    Number('b', bytes.Length);
                    _row.Write(bytes);
                    break;
                case bool flag:
                    Number('t', flag ? 1 : 0);
                    break;
                case int number:
                    Number('i', number);
                    break;
                case long number:
                    Number('i', number);
                    break;
                case double number:
                    Number('d', BitConverter.DoubleToInt64Bits(number));
                    break;
                case DateOnly day:
                    Number('a', day.DayNumber);
                    break;
                default:
                    throw new NotSupportedException($"No column holds a {value.GetType()}.");
            }
        }

        private void Number(char kind, long number)
        {
            var span = _row.GetSpan(9);
            span[0] = (byte)kind;
            BinaryPrimitives.WriteInt64LittleEndian(span[1..], number);
            _row.Advance(9);
        }
    }
}

using System.Data.Common;

namespace Passerelles.Data.Schema;

/// <summary>A connection and the transaction that reads one state of the database.</summary>
internal sealed class HeldReading(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    public DbTransaction Transaction => transaction;

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}

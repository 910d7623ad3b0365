using Microsoft.Data.Sqlite;

namespace Grants.Local.Storage;

/// <summary>The database file of a folder: how it is made and how a connection to it is opened.</summary>
internal static class SqliteFile
{
    /// <summary>Moves when the tables change; a database with a later one is refused.</summary>
    public const long Version = 1;

    public static string In(string folder) => Path.Combine(folder, "grants.db");

    /// <exception cref="NewerDatabaseException">The database is of a later release.</exception>
    public static void Prepare(string path)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        var version = (long)connection.Scalar("PRAGMA user_version")!;
        if (version > Version)
            throw new NewerDatabaseException(path, version, Version);
        connection.Execute("PRAGMA journal_mode = WAL");
        // Bodies by rowid with a key index beside them: new rows stand packed in the last page. WITHOUT ROWID, each of a
        // commit's rows would touch a page of its own, and that cost two thirds of the commits a second.
        if (version == 0)
            connection.Execute($"""
                BEGIN IMMEDIATE;
                CREATE TABLE rows (
                    partition TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, version INTEGER NOT NULL,
                    PRIMARY KEY (partition, key));
                CREATE TABLE versions (last INTEGER NOT NULL);
                INSERT INTO versions VALUES (0);
                PRAGMA user_version = {Version};
                COMMIT
                """);
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 10,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>A statement that is compiled once and kept for the life of its connection.</summary>
    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}

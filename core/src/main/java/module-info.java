/** The SQL toolkit: engine, schema, types, expression language, compiler and dialects. */
module io.jalchemy.core {
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires org.slf4j;
    requires static transitive org.jspecify;
    // Only JSON columns need it; without it, using one fails with an error that says so.
    requires static com.fasterxml.jackson.databind;

    // Only for SQLite's REGEXP, which the program has to provide.
    requires static org.xerial.sqlitejdbc;

    exports io.jalchemy.codegen;
    exports io.jalchemy.compiler;
    exports io.jalchemy.dialect;
    exports io.jalchemy.dialect.mssql;
    exports io.jalchemy.dialect.mysql;
    exports io.jalchemy.dialect.oracle;
    exports io.jalchemy.dialect.postgresql;
    exports io.jalchemy.dialect.sqlite;
    exports io.jalchemy.engine;
    exports io.jalchemy.error;
    exports io.jalchemy.reflection;
    exports io.jalchemy.row;
    exports io.jalchemy.schema;
    exports io.jalchemy.sql;
    exports io.jalchemy.types;

    uses io.jalchemy.dialect.DialectProvider;
    uses io.jalchemy.engine.EnginePlugin;
    uses io.jalchemy.schema.OptionCatalog;
    uses io.jalchemy.sql.StatementPrinter;

    provides io.jalchemy.sql.StatementPrinter with
            io.jalchemy.dialect.DisplayPrinter;
    provides io.jalchemy.schema.OptionCatalog with
            io.jalchemy.dialect.mssql.MsSqlOptionCatalog,
            io.jalchemy.dialect.mysql.MariaDbOptionCatalog,
            io.jalchemy.dialect.mysql.MySqlOptionCatalog,
            io.jalchemy.dialect.oracle.OracleOptionCatalog,
            io.jalchemy.dialect.postgresql.PostgresOptionCatalog,
            io.jalchemy.dialect.sqlite.SqliteOptionCatalog;
    provides io.jalchemy.dialect.DialectProvider with
            io.jalchemy.dialect.mssql.MsSqlProvider,
            io.jalchemy.dialect.mysql.MariaDbProvider,
            io.jalchemy.dialect.mysql.MySqlProvider,
            io.jalchemy.dialect.oracle.OracleProvider,
            io.jalchemy.dialect.postgresql.PostgresProvider,
            io.jalchemy.dialect.sqlite.SqliteProvider;
}

package io.jalchemy.schema;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DefaultDialect;
import io.jalchemy.dialect.mssql.MsSqlDialect;
import io.jalchemy.dialect.mysql.MariaDbDialect;
import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.dialect.oracle.OracleDialect;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;

/** Schema statements as text on one line. */
final class DdlText {
    static final Dialect STANDARD = DefaultDialect.INSTANCE;
    static final Dialect SQLITE = SqliteDialect.INSTANCE;
    static final Dialect POSTGRES = PostgresDialect.INSTANCE;
    static final Dialect MYSQL = MySqlDialect.INSTANCE;
    static final Dialect MARIADB = MariaDbDialect.INSTANCE;
    static final Dialect ORACLE = OracleDialect.INSTANCE;
    static final Dialect MSSQL = MsSqlDialect.INSTANCE;

    private DdlText() {}

    static String of(SchemaStatement statement, Dialect dialect) {
        return dialect.ddlCompiler().write(statement).strip().replaceAll("\\s+", " ");
    }

    static String of(SchemaStatement statement) {
        return of(statement, STANDARD);
    }

    static String create(Table table, Dialect dialect) {
        return of(new CreateTable(table), dialect);
    }

    static String create(Table table) {
        return create(table, STANDARD);
    }
}

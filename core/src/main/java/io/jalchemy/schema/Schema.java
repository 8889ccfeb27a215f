package io.jalchemy.schema;

import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.List;

/** The entrance to the schema, meant for {@code import static io.jalchemy.schema.Schema.*}. */
public final class Schema {
    private Schema() {}

    /** A column. On its own it is an expression by name; passed to a table it becomes one of its columns. */
    public static <T> Column<T> column(String name, SqlType<T> type) {
        return new Column<>(Name.of(name), type);
    }

    /** A column with a rule for quotes. */
    public static <T> Column<T> column(Name name, SqlType<T> type) {
        return new Column<>(name, type);
    }

    /** A column of unknown type; as a column of a table it takes the type of the column that it references. */
    public static Column<Object> column(String name) {
        return new Column<>(Name.of(name), Types.nullType());
    }

    /** A primary key over these columns, by key. */
    public static PrimaryKeyConstraint primaryKey(String... columns) {
        return new PrimaryKeyConstraint(List.of(columns));
    }

    /** A unique constraint over these columns, by key. */
    public static UniqueConstraint unique(String... columns) {
        return new UniqueConstraint(List.of(columns));
    }

    /** A check constraint. */
    public static CheckConstraint check(Expression<?> condition) {
        return new CheckConstraint(condition);
    }

    /** A check constraint as text. */
    public static CheckConstraint check(String sql) {
        return new CheckConstraint(io.jalchemy.sql.Sql.text(sql).asExpression());
    }

    /** A foreign key: columns by key, and the columns that they reference as {@code "table.column"}. */
    public static ForeignKeyConstraint foreignKey(List<String> columns, List<String> targets) {
        return new ForeignKeyConstraint(columns, targets);
    }

    /** A schema statement as text; see {@link TextDdl} for its placeholders. */
    public static TextDdl ddl(String text) {
        return new TextDdl(text);
    }

    /** An index over columns, by key. */
    public static Index index(String name, String... columns) {
        return new Index(Name.of(name), List.of((Object[]) columns));
    }

    /** An index over expressions. */
    public static Index index(String name, Expression<?>... expressions) {
        return new Index(Name.of(name), List.of((Object[]) expressions));
    }
}

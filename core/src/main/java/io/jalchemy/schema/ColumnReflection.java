package io.jalchemy.schema;

import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column on its way from the database into a table: a listener may change it before it is made. It belongs to the listener
 * while this is called, and to nobody afterwards.
 */
public final class ColumnReflection {
    private final Table table;
    private final String name;
    private String key;
    private SqlType<?> type;
    private boolean nullable;
    private @Nullable String defaultText;
    private @Nullable String comment;

    /** For reflection. */
    public ColumnReflection(
            Table table,
            String name,
            SqlType<?> type,
            boolean nullable,
            @Nullable String defaultText,
            @Nullable String comment) {
        this.table = table;
        this.name = name;
        this.key = name;
        this.type = type;
        this.nullable = nullable;
        this.defaultText = defaultText;
        this.comment = comment;
    }

    /** The table that the column will join. */
    public Table table() {
        return table;
    }

    /** Its name in the database. */
    public String name() {
        return name;
    }

    /** The name by which the program will know it; that of the database if nobody says otherwise. */
    public String key() {
        return key;
    }

    /** The program will know the column by another name. */
    public ColumnReflection key(String value) {
        key = value;
        return this;
    }

    /** Its type. */
    public SqlType<?> type() {
        return type;
    }

    /** The column gets another type. */
    public ColumnReflection type(SqlType<?> value) {
        type = value;
        return this;
    }

    /** Whether it takes null. */
    public boolean isNullable() {
        return nullable;
    }

    /** The column takes null, or not. */
    public ColumnReflection nullable(boolean value) {
        nullable = value;
        return this;
    }

    /** The SQL of its default, or null. */
    public @Nullable String defaultText() {
        return defaultText;
    }

    /** The column gets another default; null for none. */
    public ColumnReflection defaultText(@Nullable String value) {
        defaultText = value;
        return this;
    }

    /** Its comment, or null. */
    public @Nullable String comment() {
        return comment;
    }

    /** The column gets another comment; null for none. */
    public ColumnReflection comment(@Nullable String value) {
        comment = value;
        return this;
    }
}

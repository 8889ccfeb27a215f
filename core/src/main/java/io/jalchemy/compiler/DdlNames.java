package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.error.IdentifierException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.TableClause;
import io.jalchemy.types.SqlType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names as they stand in schema statements: quoted, with their schema, and generated ones cut to the database's limit. */
public final class DdlNames {
    private static final int CUT = 8;
    private static final int HASH = 4;

    private final Dialect dialect;
    private final CompileOptions options;

    DdlNames(Dialect dialect, CompileOptions options) {
        this.dialect = dialect;
        this.options = options;
    }

    /** A plain name. */
    public String quote(Name name) {
        return dialect.identifiers().quote(name);
    }

    /** A plain name. */
    public String quote(String name) {
        return dialect.identifiers().quote(name);
    }

    /** A column by its name alone. */
    public String column(Column<?> column) {
        return quote(column.name());
    }

    /** A column with its table and schema. */
    public String qualifiedColumn(Column<?> column) {
        return table(tableOf(column)) + "." + column(column);
    }

    /** The table of a column. */
    public static Table tableOf(Column<?> column) {
        Table table = column.table();
        if (table == null) {
            throw new CompileException(
                    "Column \"%s\" is not part of a table, which this statement needs.".formatted(column.name()));
        }
        return table;
    }

    /** The table of a constraint. */
    public static Table tableOf(Constraint constraint) {
        Table table = constraint.table();
        if (table == null) {
            throw new CompileException(
                    "A %s without table cannot be added or dropped. Make it part of one: table.add(…)."
                            .formatted(constraint.getClass().getSimpleName()));
        }
        return table;
    }

    /** The table of an index. */
    public static Table tableOf(Index index) {
        Table table = index.table();
        if (table == null) {
            throw new CompileException(
                    "Index \"%s\" is not associated with any table. Make it part of one: index.on(table)."
                            .formatted(index.name()));
        }
        return table;
    }

    /** A table with its schema. */
    public String table(TableClause table) {
        return qualified(schema(table), quote(table.name()));
    }

    /** A table without its schema. */
    public String bareTable(TableClause table) {
        return quote(table.name());
    }

    /** The schema of a table, or null. */
    public @Nullable String schema(TableClause table) {
        return schema(table.schemaName());
    }

    private @Nullable String schema(@Nullable Name schema) {
        Map<String, String> map = options.schemaTranslate();
        if (map != null && (schema != null || map.containsKey(""))) {
            return SchemaMarkers.marker(schema == null ? null : schema.text());
        }
        return schema == null ? null : dialect.identifiers().quoteSchema(schema);
    }

    /** A type whose schema, if it has one, is the one to be written. */
    SqlType<?> translated(SqlType<?> type) {
        Map<String, String> map = options.schemaTranslate();
        return map == null ? type : dialect.withSchema(type, schema -> replacement(schema, map));
    }

    private static @Nullable String replacement(@Nullable String schema, Map<String, String> map) {
        String key = schema == null ? "" : schema;
        String found = map.getOrDefault(key, key);
        return found.isEmpty() ? null : found;
    }

    /** A name behind its schema, if there is one. */
    public static String qualified(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }

    /** A sequence with its schema. */
    public String sequence(Sequence sequence) {
        String schema = sequence.schema();
        return qualified(schema(schema == null ? null : Name.of(schema)), quote(sequence.name()));
    }

    /** A type that has a name, with its schema. */
    public String type(String name, @Nullable String schema) {
        return qualified(schema(schema == null ? null : Name.of(schema)), quote(name));
    }

    /** The name of a constraint, or null if it has none. */
    public @Nullable String constraint(Constraint constraint) {
        Name name = constraint.effectiveName();
        return name == null ? null : constraintName(name);
    }

    /** A constraint's name, cut if it was generated and is too long. */
    public String constraintName(Name name) {
        return limited(name, dialect.traits().maxConstraintNameLength());
    }

    /** The name of an index, or null if it has none. */
    public @Nullable String index(Index index) {
        Name name = index.effectiveName();
        return name == null ? null : limited(name, dialect.traits().maxIndexNameLength());
    }

    private String limited(Name name, int ownLimit) {
        return quote(cut(name, ownLimit));
    }

    private Name cut(Name name, int ownLimit) {
        int limit = ownLimit == 0 ? dialect.traits().maxIdentifierLength() : ownLimit;
        if (name.origin() == Name.Origin.GIVEN) {
            validate(name.text());
            return name;
        }
        String text = name.text();
        if (text.length() <= limit) {
            return name;
        }
        String hash = md5(text);
        return Name.of(text.substring(0, limit - CUT) + "_" + hash.substring(hash.length() - HASH))
                .withQuote(name.quote());
    }

    /**
     * Refuses a name that the database would cut or refuse.
     *
     * @throws IdentifierException if it is too long
     */
    public void validate(String name) {
        int limit = dialect.traits().maxIdentifierLength();
        if (name.length() > limit) {
            throw new IdentifierException("Identifier '%s' exceeds maximum length of %d characters of dialect %s."
                    .formatted(name, limit, dialect.name()));
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5.", e);
        }
    }
}

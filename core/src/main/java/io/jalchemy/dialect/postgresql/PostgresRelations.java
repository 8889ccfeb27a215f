package io.jalchemy.dialect.postgresql;

import static io.jalchemy.sql.Sql.text;

import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.reflection.ObjectKind;
import io.jalchemy.reflection.ObjectScope;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Schema;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.TextClause;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query over the relations of a selection. Its columns and joins speak of {@code c}, a row of {@code pg_class}; the joins keep
 * every relation, so that each has a row, and the first column is the name of the relation.
 *
 * @param columns what is told of them, each with a name
 * @param joins behind {@code pg_class c} and its schema
 * @param order of the rows of one relation; empty for any
 * @param arrays the names of columns that are arrays, with their types; of others the driver tells the type
 */
record PostgresRelations(String columns, String joins, String order, List<Expression<?>> arrays) {
    /** The name of the relation in a row. */
    static final String RELATION = "relation";

    /** Text columns that are arrays. */
    static Expression<?> texts(String column) {
        return Schema.column(column, Types.array(Types.string()));
    }

    /** Columns that are arrays of another type. */
    static Expression<?> arrays(String column, SqlType<?> items) {
        return Schema.column(column, Types.array(items));
    }

    List<Row> read(CatalogSource source, TableSelection tables) {
        List<String> conditions = new ArrayList<>();
        conditions.add("c.relkind IN (" + kinds(tables.kinds()) + ")");
        scope(tables.scope(), conditions);
        conditions.add(schemaCondition(tables.schema(), "pg_catalog.pg_table_is_visible(c.oid)"));
        if (tables.names() != null) {
            conditions.add("c.relname = ANY (CAST(:names AS name[]))");
        }
        TextClause query = text("SELECT c.relname AS " + RELATION + (columns.isEmpty() ? "" : ", ") + columns
                + "\nFROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace\n"
                + joins
                + "\nWHERE " + String.join(" AND ", conditions)
                + "\nORDER BY c.relname" + (order.isEmpty() ? "" : ", ") + order);
        if (tables.names() != null) {
            query = query.bind(BindParameter.named("names", Types.array(Types.string()), List.copyOf(tables.names())));
        }
        return read(source, query, tables.schema(), arrays);
    }

    /** Sends a query with {@link #schemaCondition}. */
    static List<Row> read(CatalogSource source, TextClause query, @Nullable String schema, List<Expression<?>> arrays) {
        TextClause bound =
                schema == null ? query : query.bind(BindParameter.named("schema_name", Types.string(), schema));
        return arrays.isEmpty()
                ? source.query(bound)
                : source.query(bound.columns(arrays.toArray(Expression<?>[]::new)));
    }

    /** What the search path shows, without what is built in, or all of a schema that is a parameter. */
    static String schemaCondition(@Nullable String schema, String visible) {
        return schema == null ? visible + " AND n.nspname <> 'pg_catalog'" : "n.nspname = :schema_name";
    }

    private static void scope(ObjectScope scope, List<String> conditions) {
        if (!scope.includesTemporary()) {
            conditions.add("c.relpersistence <> 't'");
        }
        if (!scope.includesDefault()) {
            conditions.add("c.relpersistence = 't'");
        }
    }

    private static String kinds(Set<ObjectKind> kinds) {
        Set<String> letters = new TreeSet<>();
        for (ObjectKind kind : kinds) {
            Stream<String> own =
                    switch (kind) {
                        case TABLE -> Stream.of("'r'", "'p'", "'f'");
                        case VIEW -> Stream.of("'v'");
                        case MATERIALIZED_VIEW -> Stream.of("'m'");
                    };
            own.forEach(letters::add);
        }
        return String.join(", ", letters);
    }

    /** The texts of an array column; empty if it is null. */
    @SuppressWarnings("unchecked") // the column was declared with texts(…)
    static List<String> textsOf(Row row, String column) {
        List<String> texts = (List<String>) row.get(column, List.class);
        return texts == null ? List.of() : texts;
    }

    static String required(Row row, String column) {
        String value = row.get(column, String.class);
        if (value == null) {
            throw new IllegalStateException("The catalog has no %s in %s.".formatted(column, row));
        }
        return value;
    }

    static boolean isTrue(Row row, String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    /** The options of a relation, such as {@code fillfactor=70}, by name. */
    static java.util.Map<String, String> storage(List<String> options) {
        java.util.Map<String, String> byName = new java.util.LinkedHashMap<>();
        for (String option : options) {
            List<String> parts = Arrays.asList(option.split("=", 2));
            byName.put(parts.getFirst(), parts.getLast());
        }
        return byName;
    }
}

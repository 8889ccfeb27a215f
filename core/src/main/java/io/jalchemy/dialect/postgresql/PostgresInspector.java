package io.jalchemy.dialect.postgresql;

import static io.jalchemy.sql.Sql.text;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.reflection.Inspector;
import io.jalchemy.reflection.ObjectKind;
import io.jalchemy.reflection.ObjectScope;
import io.jalchemy.reflection.TableName;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL tells beyond {@link Inspector}. Nothing is kept: each call sends a query. A schema that is null stands for what
 * the search path shows.
 *
 * {@snippet :
 * List<ReflectedEnum> enums = PostgresInspector.of(engine.inspect()).enums(null);
 * }
 */
public final class PostgresInspector {
    private static final PostgresRelations OIDS =
            new PostgresRelations("CAST(c.oid AS bigint) AS oid", "", "", List.of());
    private static final PostgresRelations FOREIGN_TABLES =
            new PostgresRelations("", "JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid", "", List.of());
    private static final PostgresRelations PARTITIONS = new PostgresRelations(
            "p.relname AS name, s.nspname AS schema, pg_catalog.pg_get_expr(p.relpartbound, p.oid) AS bound",
            """
            LEFT JOIN (pg_catalog.pg_inherits h
                JOIN pg_catalog.pg_class p ON p.oid = h.inhrelid AND p.relispartition
                JOIN pg_catalog.pg_namespace s ON s.oid = p.relnamespace) ON h.inhparent = c.oid""",
            "s.nspname, p.relname",
            List.of());

    private final Inspector inspector;
    private final PostgresNamedTypes types;

    private PostgresInspector(Inspector inspector) {
        this.inspector = inspector;
        this.types = new PostgresNamedTypes(inspector.source());
    }

    /**
     * Over an inspector of a PostgreSQL database.
     *
     * @throws ArgumentException if it is one of another database
     */
    public static PostgresInspector of(Inspector inspector) {
        if (!(inspector.dialect() instanceof PostgresDialect)) {
            throw new ArgumentException("A PostgresInspector needs an inspector of a PostgreSQL database, not of %s."
                    .formatted(inspector.dialect().name()));
        }
        return new PostgresInspector(inspector);
    }

    /** The enumerations of a schema, by name. */
    public List<ReflectedEnum> enums(@Nullable String schema) {
        return types.enums(schema);
    }

    /** The enumerations of all schemas. */
    public List<ReflectedEnum> allEnums() {
        return types.allEnums();
    }

    /** The domains of a schema, by name. */
    public List<ReflectedDomain> domains(@Nullable String schema) {
        return types.domains(schema);
    }

    /** The domains of all schemas. */
    public List<ReflectedDomain> allDomains() {
        return types.allDomains();
    }

    /** Whether there is a type of this name, whatever its kind; a table has a type of its name too. */
    public boolean hasType(String name, @Nullable String schema) {
        String condition = PostgresRelations.schemaCondition(schema, "pg_catalog.pg_type_is_visible(t.oid)");
        return !PostgresRelations.read(
                        inspector.source(), text("""
                                SELECT t.typname AS name
                                FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                                WHERE t.typname = :type_name AND %s""".formatted(condition)).bind("type_name", name), schema, List.of())
                .isEmpty();
    }

    /**
     * The number by which the catalog knows a table or view.
     *
     * @throws NoSuchTableException if there is none of that name
     */
    public long tableOid(String table, @Nullable String schema) {
        List<Row> found = OIDS.read(inspector.source(), TableSelection.ofNames(schema, Set.of(table)));
        if (found.isEmpty()) {
            throw missing(table, schema);
        }
        return Objects.requireNonNull(found.getFirst().get("oid", Long.class));
    }

    /** The foreign tables of a schema, by name; {@link Inspector#tableNames()} has them too. */
    public List<String> foreignTableNames(@Nullable String schema) {
        TableSelection all = new TableSelection(schema, null, Set.of(ObjectKind.TABLE), ObjectScope.ANY);
        return FOREIGN_TABLES.read(inspector.source(), all).stream()
                .map(row -> PostgresRelations.required(row, PostgresRelations.RELATION))
                .toList();
    }

    /**
     * The partitions of a table, by schema and name; none if it is not partitioned. The key by which it is partitioned is its
     * option {@code postgresql_partition_by}.
     *
     * @throws NoSuchTableException if there is no such table
     */
    public List<ReflectedPartition> partitions(String table, @Nullable String schema) {
        List<Row> found = PARTITIONS.read(inspector.source(), TableSelection.ofNames(schema, Set.of(table)));
        if (found.isEmpty()) {
            throw missing(table, schema);
        }
        List<ReflectedPartition> partitions = new ArrayList<>();
        for (Row row : found) {
            if (row.get("name") != null) {
                partitions.add(new ReflectedPartition(
                        PostgresRelations.required(row, "name"),
                        PostgresRelations.required(row, "schema"),
                        PostgresRelations.required(row, "bound")));
            }
        }
        return partitions;
    }

    private static NoSuchTableException missing(String table, @Nullable String schema) {
        return new NoSuchTableException("The database has no table or view \"%s\". Inspector.tableNames lists them."
                .formatted(new TableName(schema, table)));
    }
}

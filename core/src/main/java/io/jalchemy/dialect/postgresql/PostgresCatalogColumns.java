package io.jalchemy.dialect.postgresql;

import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.reflection.ReflectedColumn;
import io.jalchemy.reflection.ReflectedComputed;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns of relations. */
final class PostgresCatalogColumns {
    /**
     * A column is numbered by a sequence of its own if its default uses a sequence that goes with the column, as that of SERIAL
     * does. An identity has a sequence that is part of it.
     */
    private static final PostgresRelations QUERY = new PostgresRelations("""
            a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_name, a.attnotnull AS not_null,
                pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default_text, r.description AS comment,
                CAST(a.attgenerated AS text) AS generated, CAST(a.attidentity AS text) AS identity,
                CASE WHEN a.attcollation <> t.typcollation THEN o.collname END AS collation,
                s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache,
                EXISTS (SELECT 1 FROM pg_catalog.pg_depend u
                    JOIN pg_catalog.pg_depend w ON w.classid = u.refclassid AND w.objid = u.refobjid
                    WHERE u.classid = CAST('pg_catalog.pg_attrdef' AS regclass) AND u.objid = d.oid
                        AND u.refclassid = CAST('pg_catalog.pg_class' AS regclass)
                        AND w.refclassid = CAST('pg_catalog.pg_class' AS regclass)
                        AND w.refobjid = c.oid AND w.refobjsubid = a.attnum AND w.deptype = 'a') AS owns_sequence""", """
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_collation o ON o.oid = a.attcollation
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_description r ON r.objoid = c.oid AND r.objsubid = a.attnum
                AND r.classoid = CAST('pg_catalog.pg_class' AS regclass)
            LEFT JOIN (pg_catalog.pg_depend i JOIN pg_catalog.pg_sequence s ON s.seqrelid = i.objid)
                ON a.attidentity <> '' AND i.refobjid = c.oid AND i.refobjsubid = a.attnum AND i.deptype = 'i'
                AND i.classid = CAST('pg_catalog.pg_class' AS regclass)
                AND i.refclassid = CAST('pg_catalog.pg_class' AS regclass)""", "a.attnum", List.of());

    private static final Pattern NEXT_VALUE = Pattern.compile("nextval\\('[^']*(?:''[^']*)*'::regclass\\)");

    private final PostgresCatalog catalog;
    private final PostgresTypeNames types;

    PostgresCatalogColumns(PostgresCatalog catalog, CatalogSource source) {
        this.catalog = catalog;
        this.types = new PostgresNamedTypes(source).names();
    }

    Map<String, List<ReflectedColumn>> read(CatalogSource source, TableSelection tables) {
        Map<String, List<ReflectedColumn>> all = new LinkedHashMap<>();
        for (Row row : QUERY.read(source, tables)) {
            String table = PostgresRelations.required(row, PostgresRelations.RELATION);
            List<ReflectedColumn> columns = all.computeIfAbsent(table, name -> new ArrayList<>());
            if (row.get("name") != null) { // a table may have no columns at all
                columns.add(column(row, table));
            }
        }
        return all;
    }

    private ReflectedColumn column(Row row, String table) {
        String name = PostgresRelations.required(row, "name");
        String typeName = PostgresRelations.required(row, "type_name");
        SqlType<?> known = types.find(typeName, row.get("collation", String.class));
        SqlType<?> type = known == null ? catalog.unknown(typeName, table, name) : known;
        String text = row.get("default_text", String.class);
        String generated = PostgresRelations.required(row, "generated");
        Identity identity = identity(row);
        boolean numbered = identity != null || isSerial(row, text, type);
        ReflectedColumn column = ReflectedColumn.of(name, type, isNullable(row, type))
                .withComment(row.get("comment", String.class))
                .withIdentity(identity)
                .withAutoincrement(numbered);
        if (!generated.isEmpty() && text != null) {
            return column.withComputed(new ReflectedComputed(text, generated.equals("s")));
        }
        return column.withDefault(text);
    }

    /** A column takes no null either if the domain of its values does not. */
    private static boolean isNullable(Row row, SqlType<?> type) {
        return !PostgresRelations.isTrue(row, "not_null")
                && !(type instanceof DomainType<?> domain && domain.rules().notNull());
    }

    private static boolean isSerial(Row row, @Nullable String text, SqlType<?> type) {
        return text != null
                && PostgresRelations.isTrue(row, "owns_sequence")
                && type.family() == TypeFamily.INTEGER
                && NEXT_VALUE.matcher(text).matches();
    }

    private static @Nullable Identity identity(Row row) {
        String kind = PostgresRelations.required(row, "identity");
        if (kind.isEmpty()) {
            return null;
        }
        SequenceOptions numbers = new SequenceOptions(
                row.get("seqstart", Long.class),
                row.get("seqincrement", Long.class),
                row.get("seqmin", Long.class),
                row.get("seqmax", Long.class),
                null,
                null,
                row.get("seqcycle", Boolean.class),
                row.get("seqcache", Long.class),
                null);
        return new Identity(kind.equals("a"), false, numbers);
    }
}

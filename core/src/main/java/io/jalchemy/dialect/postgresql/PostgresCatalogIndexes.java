package io.jalchemy.dialect.postgresql;

import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.reflection.ReflectedIndex;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.Schema;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Indexes of relations, and the exclusion constraints that rest on them. */
final class PostgresCatalogIndexes {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private PostgresCatalogIndexes() {}

    /** Elements of an index by place: columns by name, expressions in the parentheses that they need. */
    private static final String ELEMENTS = """
            CAST(i.relname AS text) AS name, x.indnkeyatts AS key_count, m.amname AS method, i.reloptions AS storage,
                pg_catalog.pg_get_expr(x.indpred, x.indrelid, true) AS condition,
                ARRAY(SELECT CASE WHEN p.number = 0 THEN pg_catalog.pg_get_indexdef(x.indexrelid, CAST(p.place AS int), true)
                        ELSE CAST(a.attname AS text) END
                    FROM pg_catalog.unnest(x.indkey) WITH ORDINALITY AS p(number, place)
                    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = p.number
                    ORDER BY p.place) AS elements,
                ARRAY(SELECT p.number = 0 FROM pg_catalog.unnest(x.indkey) WITH ORDINALITY AS p(number, place)
                    ORDER BY p.place) AS expressions,
                ARRAY(SELECT CASE WHEN q.opcdefault THEN NULL ELSE CAST(q.opcname AS text) END
                    FROM pg_catalog.unnest(x.indclass) WITH ORDINALITY AS p(class, place)
                    JOIN pg_catalog.pg_opclass q ON q.oid = p.class ORDER BY p.place) AS classes""";

    private static final PostgresRelations EXCLUSIONS = new PostgresRelations(
            ELEMENTS + """
            , CAST(k.conname AS text) AS constraint_name, k.condeferrable AS deferrable, k.condeferred AS deferred,
                r.description AS comment,
                ARRAY(SELECT CAST(o.oprname AS text) FROM pg_catalog.unnest(k.conexclop) WITH ORDINALITY AS p(operator, place)
                    JOIN pg_catalog.pg_operator o ON o.oid = p.operator ORDER BY p.place) AS operators""",
            """
            JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'x'
            JOIN pg_catalog.pg_index x ON x.indexrelid = k.conindid
            JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
            JOIN pg_catalog.pg_am m ON m.oid = i.relam
            LEFT JOIN pg_catalog.pg_description r ON r.objoid = k.oid AND r.objsubid = 0
                AND r.classoid = CAST('pg_catalog.pg_constraint' AS regclass)""",
            "k.conname",
            List.of(
                    PostgresRelations.texts("elements"),
                    PostgresRelations.arrays("expressions", Types.bool()),
                    PostgresRelations.texts("classes"),
                    PostgresRelations.texts("operators"),
                    PostgresRelations.texts("storage")));

    private static PostgresRelations query(boolean nullsNotDistinct) {
        return new PostgresRelations(
                ELEMENTS + """
                , x.indisunique AS is_unique, CAST(x.indoption AS smallint[]) AS options,
                    (SELECT CAST(k.conname AS text) FROM pg_catalog.pg_constraint k
                        WHERE k.conrelid = c.oid AND k.conindid = x.indexrelid AND k.contype IN ('u', 'x')) AS constraint_name,
                    %s AS nulls_not_distinct""".formatted(nullsNotDistinct ? "x.indnullsnotdistinct" : "false"),
                """
                LEFT JOIN pg_catalog.pg_index x ON x.indrelid = c.oid AND NOT x.indisprimary
                LEFT JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
                LEFT JOIN pg_catalog.pg_am m ON m.oid = i.relam""",
                "i.relname",
                List.of(
                        PostgresRelations.texts("elements"),
                        PostgresRelations.arrays("expressions", Types.bool()),
                        PostgresRelations.texts("classes"),
                        PostgresRelations.arrays("options", Types.integer()),
                        PostgresRelations.texts("storage")));
    }

    static Map<String, List<ReflectedIndex>> read(
            CatalogSource source, TableSelection tables, boolean nullsNotDistinct) {
        Map<String, List<ReflectedIndex>> all = new LinkedHashMap<>();
        for (Row row : query(nullsNotDistinct).read(source, tables)) {
            List<ReflectedIndex> own = all.computeIfAbsent(
                    PostgresRelations.required(row, PostgresRelations.RELATION), table -> new ArrayList<>());
            if (row.get("name") != null) {
                own.add(index(row));
            }
        }
        return all;
    }

    private static ReflectedIndex index(Row row) {
        List<String> texts = PostgresRelations.textsOf(row, "elements");
        int count = keyCount(row);
        List<ReflectedIndex.Element> elements = new ArrayList<>();
        List<?> options = Objects.requireNonNull(row.get("options", List.class));
        for (int i = 0; i < count; i++) {
            List<String> sorting = sorting(((Number) options.get(i)).intValue());
            elements.add(
                    isExpression(row, i)
                            ? new ReflectedIndex.Element(null, texts.get(i), sorting)
                            : new ReflectedIndex.Element(texts.get(i), null, sorting));
        }
        return new ReflectedIndex(
                PostgresRelations.required(row, "name"),
                PostgresRelations.isTrue(row, "is_unique"),
                elements,
                texts.subList(count, texts.size()),
                options(row),
                row.get("constraint_name", String.class));
    }

    private static int keyCount(Row row) {
        return Objects.requireNonNull(row.get("key_count", Integer.class));
    }

    private static boolean isExpression(Row row, int at) {
        return Boolean.TRUE.equals(
                Objects.requireNonNull(row.get("expressions", List.class)).get(at));
    }

    /** What is not the usual order: nulls come last in an ascending index and first in a descending one. */
    private static List<String> sorting(int option) {
        boolean nullsFirst = (option & NULLS_FIRST) != 0;
        if ((option & DESCENDING) != 0) {
            return nullsFirst ? List.of("desc") : List.of("desc", "nulls_last");
        }
        return nullsFirst ? List.of("nulls_first") : List.of();
    }

    private static Map<String, Object> options(Row row) {
        Map<String, Object> options = new HashMap<>();
        List<String> texts = PostgresRelations.textsOf(row, "elements");
        Map<String, String> classes = classes(row);
        if (!classes.isEmpty()) {
            options.put("postgresql_ops", classes);
        }
        if (texts.size() > keyCount(row)) {
            options.put("postgresql_include", texts.subList(keyCount(row), texts.size()));
        }
        Map<String, String> storage = PostgresRelations.storage(PostgresRelations.textsOf(row, "storage"));
        if (!storage.isEmpty()) {
            options.put("postgresql_with", storage);
        }
        if (!PostgresRelations.required(row, "method").equals("btree")) {
            options.put("postgresql_using", PostgresRelations.required(row, "method"));
        }
        String condition = row.get("condition", String.class);
        if (condition != null) {
            options.put("postgresql_where", condition);
        }
        if (PostgresRelations.isTrue(row, "nulls_not_distinct")) {
            options.put("postgresql_nulls_not_distinct", true);
        }
        return options;
    }

    /** The operator classes that are not the usual ones, by column or expression. */
    private static Map<String, String> classes(Row row) {
        Map<String, String> named = new LinkedHashMap<>();
        List<?> classes = Objects.requireNonNull(row.get("classes", List.class));
        List<String> texts = PostgresRelations.textsOf(row, "elements");
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i) instanceof String name) {
                named.put(texts.get(i), name);
            }
        }
        return named;
    }

    /** Exclusion constraints, ready to be made part of a table. */
    static Map<String, List<Constraint>> exclusions(CatalogSource source, TableSelection tables) {
        Map<String, List<Constraint>> all = new LinkedHashMap<>();
        for (Row row : EXCLUSIONS.read(source, tables)) {
            all.computeIfAbsent(PostgresRelations.required(row, PostgresRelations.RELATION), table -> new ArrayList<>())
                    .add(exclusion(row));
        }
        return all;
    }

    private static Constraint exclusion(Row row) {
        List<ExcludeConstraint.Element> elements = new ArrayList<>();
        List<String> texts = PostgresRelations.textsOf(row, "elements");
        List<String> operators = PostgresRelations.textsOf(row, "operators");
        for (int i = 0; i < operators.size(); i++) {
            String text = texts.get(i);
            elements.add(new ExcludeConstraint.Element(
                    isExpression(row, i) ? Sql.literalColumn(text) : Schema.column(text, Types.nullType()),
                    operators.get(i)));
        }
        ExcludeConstraint constraint = new ExcludeConstraint(elements)
                .using(PostgresRelations.required(row, "method"))
                .ops(classes(row));
        String condition = row.get("condition", String.class);
        if (condition != null) {
            constraint.where(Sql.literalColumn(condition));
        }
        constraint.named(PostgresRelations.required(row, "constraint_name"));
        if (PostgresRelations.isTrue(row, "deferrable")) {
            constraint.deferrable(true);
        }
        if (PostgresRelations.isTrue(row, "deferred")) {
            constraint.initially("DEFERRED");
        }
        String comment = row.get("comment", String.class);
        return comment == null ? constraint : constraint.comment(comment);
    }
}

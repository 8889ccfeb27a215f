package io.jalchemy.dialect.mysql;

import static io.jalchemy.dialect.mysql.MySqlTables.text;

import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.mysql.MySqlTables.Part;
import io.jalchemy.dialect.mysql.MySqlTables.Told;
import io.jalchemy.reflection.ReflectedForeignKey;
import io.jalchemy.reflection.TableName;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads foreign keys. */
record MySqlForeignKeys(MySqlOptions server, MySqlTables asked) {
    private static final Part COLUMNS = Part.of(
                    List.of(
                            "c.CONSTRAINT_NAME AS name",
                            "c.COLUMN_NAME AS own",
                            "c.TABLE_SCHEMA AS place",
                            "c.REFERENCED_TABLE_SCHEMA AS other_place",
                            "c.REFERENCED_TABLE_NAME AS other_table",
                            "c.REFERENCED_COLUMN_NAME AS other",
                            "c.ORDINAL_POSITION AS position",
                            "@@lower_case_table_names AS key_casing"),
                    "information_schema.KEY_COLUMN_USAGE AS c",
                    "name, position")
            .where("c.REFERENCED_TABLE_NAME IS NOT NULL");
    private static final Part RULES = Part.of(
            List.of("c.CONSTRAINT_NAME AS name", "c.UPDATE_RULE AS on_update", "c.DELETE_RULE AS on_delete"),
            "(SELECT r.CONSTRAINT_SCHEMA AS TABLE_SCHEMA, r.TABLE_NAME, r.CONSTRAINT_NAME, r.UPDATE_RULE, r.DELETE_RULE"
                    + " FROM information_schema.REFERENTIAL_CONSTRAINTS AS r) AS c",
            "name");

    /** A constraint of a table. */
    private record Key(String table, String name) {}

    /** The foreign keys of tables. */
    Map<String, List<ReflectedForeignKey>> read() {
        Map<String, Told> tables = asked.ask(List.of(), COLUMNS);
        List<Row> columns =
                tables.values().stream().flatMap(told -> told.parts().stream()).toList();
        Map<Key, Row> rules = new HashMap<>();
        if (!columns.isEmpty()) {
            asked.parts(RULES).forEach(row -> rules.put(new Key(text(row, "tbl"), text(row, "name")), row));
        }
        MySqlReferredNames names = MySqlReferredNames.of(server, asked.source(), columns);
        Map<String, List<ReflectedForeignKey>> keys = new LinkedHashMap<>();
        tables.forEach((table, told) -> {
            Map<String, List<Row>> byName = new LinkedHashMap<>();
            told.parts().forEach(row -> byName.computeIfAbsent(text(row, "name"), name -> new ArrayList<>())
                    .add(row));
            List<ReflectedForeignKey> own = new ArrayList<>();
            byName.forEach((name, parts) -> own.add(key(name, parts, rules.get(new Key(told.name(), name)), names)));
            keys.put(table, own);
        });
        return keys;
    }

    private ReflectedForeignKey key(String name, List<Row> parts, @Nullable Row rule, MySqlReferredNames names) {
        Row first = parts.getFirst();
        String place = text(first, "other_place");
        String table = text(first, "other_table");
        boolean same = place.equalsIgnoreCase(text(first, "place"));
        return new ReflectedForeignKey(
                name,
                MySqlTables.texts(parts, "own"),
                new TableName(same ? asked.tables().schema() : names.schema(place, table), names.table(place, table)),
                parts.stream()
                        .map(part -> names.column(place, table, text(part, "other")))
                        .toList(),
                rule == null ? null : action(text(rule, "on_delete")),
                rule == null ? null : action(text(rule, "on_update")),
                null,
                null,
                null,
                null,
                Map.of());
    }

    /** What is there if nobody said anything is no action, whatever the server calls it. */
    private @Nullable String action(String rule) {
        ServerVersion version = server.version();
        boolean tellsApart = !server.mariadb() && version != null && version.isAtLeast(8);
        return rule.equals("NO ACTION") || rule.equals("RESTRICT") && !tellsApart ? null : rule;
    }
}

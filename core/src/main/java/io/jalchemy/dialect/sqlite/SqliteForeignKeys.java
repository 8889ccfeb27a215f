package io.jalchemy.dialect.sqlite;

import static io.jalchemy.dialect.sqlite.SqliteMaster.isNull;
import static io.jalchemy.dialect.sqlite.SqliteMaster.number;
import static io.jalchemy.dialect.sqlite.SqliteMaster.text;
import static io.jalchemy.dialect.sqlite.SqliteMaster.textOrNull;

import io.jalchemy.dialect.sqlite.CreateTableText.ForeignKeyText;
import io.jalchemy.reflection.ObjectKind;
import io.jalchemy.reflection.ObjectScope;
import io.jalchemy.reflection.ReflectedForeignKey;
import io.jalchemy.reflection.TableName;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys: their columns by pragma, in which the one defined last has number 0, and names and options by the text, where they
 * stand as they were defined.
 */
final class SqliteForeignKeys {
    private final SqliteMaster master;

    /** The tables that keys may lead to, with their primary keys, by their folded names. */
    private final Map<String, Parent> parents = new HashMap<>();

    /** A table that a key may lead to. */
    private record Parent(String name, List<String> key) {}

    SqliteForeignKeys(SqliteMaster master) {
        this.master = master;
    }

    Map<String, List<ReflectedForeignKey>> read() {
        Map<String, List<Row>> found = master.rows(
                "CASE WHEN f.id = 0 AND f.seq = 0 THEN m.sql END AS sql, f.id AS id, f.seq AS seq, f.\"table\" AS"
                        + " referred, f.\"from\" AS own, f.\"to\" AS other, f.on_update AS on_update, f.on_delete AS"
                        + " on_delete",
                place -> " LEFT JOIN pragma_foreign_key_list(m.name, " + place.text() + ") AS f",
                ", id, seq");
        if (found.values().stream().anyMatch(rows -> !isNull(rows.getFirst(), "id"))) {
            readParents();
        }
        Map<String, List<ReflectedForeignKey>> keys = new LinkedHashMap<>();
        found.forEach((table, rows) -> keys.put(table, keys(rows)));
        return keys;
    }

    private void readParents() {
        TableSelection all = new TableSelection(
                master.tables().schema(),
                null,
                Set.of(ObjectKind.TABLE),
                master.tables().scope());
        if (master.tables().scope() == ObjectScope.TEMPORARY) {
            all = all.scope(ObjectScope.ANY);
        }
        new SqliteMaster(master.source(), all)
                .rows(
                        "p.name AS name, p.pk AS pk",
                        place -> " LEFT JOIN pragma_table_xinfo(m.name, " + place.text() + ") AS p ON p.pk > 0",
                        ", pk")
                .forEach((table, rows) ->
                        parents.put(SqlToken.folded(table), new Parent(table, SqliteMaster.values(rows, "name"))));
    }

    private List<ReflectedForeignKey> keys(List<Row> rows) {
        Map<Integer, List<Row>> byNumber = new TreeMap<>();
        for (Row row : rows) {
            if (!isNull(row, "id")) {
                byNumber.computeIfAbsent(number(row, "id"), id -> new ArrayList<>())
                        .add(row);
            }
        }
        List<ForeignKeyText> texts =
                CreateTableParser.parse(textOrNull(rows.getFirst(), "sql")).foreignKeys();
        List<ReflectedForeignKey> keys = new ArrayList<>();
        List<List<Row>> parts = new ArrayList<>(byNumber.values()).reversed();
        for (int i = 0; i < parts.size(); i++) {
            ForeignKeyText text = parts.size() == texts.size() ? texts.get(i) : ForeignKeyText.NOTHING;
            keys.add(key(parts.get(i), text));
        }
        return keys;
    }

    private ReflectedForeignKey key(List<Row> rows, ForeignKeyText text) {
        Row first = rows.getFirst();
        String written = text(first, "referred");
        Parent parent = parents.getOrDefault(SqlToken.folded(written), new Parent(written, List.of()));
        List<String> others = SqliteMaster.values(rows, "other");
        return new ReflectedForeignKey(
                text.name(),
                SqliteMaster.values(rows, "own"),
                new TableName(master.tables().schema(), parent.name()),
                others.isEmpty() ? parent.key() : others,
                action(text(first, "on_delete")),
                action(text(first, "on_update")),
                text.deferrable(),
                text.initially(),
                text.match(),
                null,
                Map.of());
    }

    private static @Nullable String action(String action) {
        return action.equals("NO ACTION") ? null : action;
    }
}

package io.jalchemy.dialect.sqlite;

import static io.jalchemy.dialect.sqlite.SqliteMaster.isNull;
import static io.jalchemy.dialect.sqlite.SqliteMaster.number;
import static io.jalchemy.dialect.sqlite.SqliteMaster.text;
import static io.jalchemy.dialect.sqlite.SqliteMaster.textOrNull;

import io.jalchemy.reflection.ReflectedIndex;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Indexes: their columns by pragma, expressions and conditions by the text.
 *
 * @param master which tables
 * @param automatic whether the indexes are told too that SQLite makes for constraints
 */
record SqliteIndexes(SqliteMaster master, boolean automatic) {
    Map<String, List<ReflectedIndex>> read() {
        Map<String, List<ReflectedIndex>> indexes = new LinkedHashMap<>();
        master.rows(
                        "l.name AS idx, l.\"unique\" AS is_unique, l.origin AS origin, x.seqno AS seqno, x.name AS"
                                + " name, x.\"desc\" AS descending, CASE x.seqno WHEN 0 THEN i.sql END AS sql",
                        place -> " LEFT JOIN pragma_index_list(m.name, " + place.text() + ") AS l"
                                + (automatic ? "" : " ON l.origin = 'c'")
                                + " LEFT JOIN pragma_index_xinfo(l.name, " + place.text() + ") AS x ON x.\"key\" = 1"
                                + " LEFT JOIN " + place.identifier()
                                + ".sqlite_master AS i ON i.type = 'index' AND i.name = l.name",
                        ", idx, seqno")
                .forEach((table, rows) -> indexes.put(table, indexes(rows)));
        return indexes;
    }

    private static List<ReflectedIndex> indexes(List<Row> rows) {
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!isNull(row, "idx")) {
                byName.computeIfAbsent(text(row, "idx"), name -> new ArrayList<>())
                        .add(row);
            }
        }
        return byName.values().stream().map(SqliteIndexes::index).toList();
    }

    private static ReflectedIndex index(List<Row> rows) {
        Row first = rows.getFirst();
        CreateIndexText text = CreateIndexText.parse(textOrNull(first, "sql"));
        List<ReflectedIndex.Element> elements = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            elements.add(element(rows.get(i), text.element(i)));
        }
        return new ReflectedIndex(
                text(first, "idx"),
                number(first, "is_unique") == 1,
                elements,
                List.of(),
                text.where() == null ? Map.of() : Map.of("sqlite_where", text.where()),
                null);
    }

    /** A column with a collation of its own is told as an expression: nothing else keeps the collation. */
    private static ReflectedIndex.Element element(Row row, CreateIndexText.@Nullable ElementText text) {
        String column = textOrNull(row, "name");
        boolean plain = column != null && (text == null || !text.collated());
        String expression = plain ? null : text == null ? "rowid" : text.expression();
        return new ReflectedIndex.Element(
                plain ? column : null, expression, number(row, "descending") == 1 ? List.of("desc") : List.of());
    }
}

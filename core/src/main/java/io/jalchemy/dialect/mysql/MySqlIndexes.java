package io.jalchemy.dialect.mysql;

import static io.jalchemy.dialect.mysql.MySqlTables.text;
import static io.jalchemy.dialect.mysql.MySqlTables.textOrNull;

import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.mysql.MySqlTables.Part;
import io.jalchemy.dialect.mysql.MySqlTables.Told;
import io.jalchemy.dialect.mysql.MySqlUnlisted.Show;
import io.jalchemy.reflection.ReflectedIndex;
import io.jalchemy.reflection.ReflectedUnique;
import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads indexes, for a dialect with whose name options begin. */
record MySqlIndexes(MySqlDialect dialect) {
    private static final Set<String> PREFIXES = Set.of("FULLTEXT", "SPATIAL");

    static final Show SHOW = Show.of(
            "INDEX",
            Map.of(
                    "idx", "Key_name",
                    "repeats", "Non_unique",
                    "name", "Column_name",
                    "direction", "Collation",
                    "length", "Sub_part",
                    "kind", "Index_type"));

    /** What has to be asked; MySQL has indexes on expressions as of 8.0.13. */
    Part part() {
        ServerVersion version = dialect.options().version();
        boolean expressions = !dialect.options().mariadb() && version != null && version.isAtLeast(8, 0, 13);
        return Part.of(
                        List.of(
                                "c.INDEX_NAME AS idx",
                                "c.NON_UNIQUE AS repeats",
                                "c.COLUMN_NAME AS name",
                                "c.COLLATION AS direction",
                                "c.SUB_PART AS length",
                                "c.INDEX_TYPE AS kind",
                                "c.SEQ_IN_INDEX AS position",
                                (expressions ? "c.EXPRESSION" : "NULL") + " AS expression"),
                        "information_schema.STATISTICS AS c",
                        "idx, position")
                .where("c.INDEX_NAME <> 'PRIMARY'")
                .orBy(SHOW.where("Key_name <> 'PRIMARY'"));
    }

    /** The same of unique indexes only. */
    Part uniquePart() {
        return part().where("c.NON_UNIQUE = 0")
                .orBy(SHOW.where("Key_name <> 'PRIMARY'").where("Non_unique = 0"));
    }

    /** The indexes of a table, of which the engine is asked too. */
    List<ReflectedIndex> read(Told table) {
        String engine = textOrNull(table.row(), "engine");
        return byName(table).entrySet().stream()
                .map(entry -> index(entry.getKey(), entry.getValue(), engine))
                .toList();
    }

    /** The unique indexes of a table as constraints. */
    List<ReflectedUnique> uniques(Told table) {
        List<ReflectedUnique> uniques = new ArrayList<>();
        byName(table).forEach((name, parts) -> {
            if (parts.stream().noneMatch(part -> textOrNull(part, "name") == null)) {
                uniques.add(new ReflectedUnique(name, MySqlTables.texts(parts, "name"), null, Map.of(), name));
            }
        });
        return uniques;
    }

    private static Map<String, List<Row>> byName(Told table) {
        Map<String, List<Row>> indexes = new TreeMap<>();
        for (Row row : table.parts()) {
            indexes.computeIfAbsent(text(row, "idx"), name -> new ArrayList<>()).add(row);
        }
        return indexes;
    }

    private ReflectedIndex index(String name, List<Row> parts, @Nullable String engine) {
        Row first = parts.getFirst();
        String kind = text(first, "kind");
        boolean prefixed = PREFIXES.contains(kind);
        Map<String, Object> options = new LinkedHashMap<>();
        if (prefixed) {
            options.put(dialect.name() + "_prefix", kind);
        } else {
            Map<String, Integer> lengths = lengths(parts);
            if (!lengths.isEmpty()) {
                options.put(dialect.name() + "_length", lengths);
            }
            if (!kind.equals(usual(engine))) {
                options.put(dialect.name() + "_using", kind.toLowerCase(Locale.ROOT));
            }
        }
        return new ReflectedIndex(
                name,
                MySqlTables.number(first, "repeats") == 0,
                parts.stream().map(MySqlIndexes::element).toList(),
                List.of(),
                options,
                null);
    }

    /** How an index is kept if nobody says otherwise. */
    private static String usual(@Nullable String engine) {
        return "MEMORY".equals(engine) ? "HASH" : "BTREE";
    }

    /** How much of a text is indexed, by column. */
    private static Map<String, Integer> lengths(List<Row> parts) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        for (Row part : parts) {
            Integer length = part.get("length", Integer.class);
            if (length != null) {
                lengths.put(text(part, "name"), length);
            }
        }
        return lengths;
    }

    private static ReflectedIndex.Element element(Row part) {
        String column = textOrNull(part, "name");
        String expression = textOrNull(part, "expression");
        List<String> sorting = "D".equals(textOrNull(part, "direction")) ? List.of("desc") : List.of();
        return new ReflectedIndex.Element(column, column == null ? "(" + expression + ")" : null, sorting);
    }
}

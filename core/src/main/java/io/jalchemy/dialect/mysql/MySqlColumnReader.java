package io.jalchemy.dialect.mysql;

import static io.jalchemy.dialect.mysql.MySqlTables.text;
import static io.jalchemy.dialect.mysql.MySqlTables.textOrNull;

import io.jalchemy.dialect.mysql.MySqlTables.Part;
import io.jalchemy.dialect.mysql.MySqlTables.Told;
import io.jalchemy.reflection.ReflectedColumn;
import io.jalchemy.reflection.ReflectedComputed;
import io.jalchemy.row.Row;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads columns, with their defaults as SQL. */
final class MySqlColumnReader {
    private static final Pattern ON_UPDATE = Pattern.compile("on update \\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOW = Pattern.compile("(?:current_timestamp|now)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Part COLUMNS = Part.of(
                    List.of(
                            "c.COLUMN_NAME AS name",
                            "c.COLUMN_TYPE AS type",
                            "c.IS_NULLABLE AS nullable",
                            "c.COLUMN_DEFAULT AS standard",
                            "c.EXTRA AS extra",
                            "c.CHARACTER_SET_NAME AS charset",
                            "c.COLLATION_NAME AS collation",
                            "c.COLUMN_COMMENT AS comment",
                            "c.GENERATION_EXPRESSION AS computed",
                            "c.ORDINAL_POSITION AS position"),
                    "information_schema.COLUMNS AS c",
                    "position")
            .orBy(MySqlUnlisted.Show.of(
                    "FULL COLUMNS",
                    Map.of(
                            "name", "Field",
                            "type", "Type",
                            "nullable", "Null",
                            "extra", "Extra",
                            "collation", "Collation",
                            "comment", "Comment")));
    private static final String JSON_COLLATION = "utf8mb4_bin";

    private final MySqlCatalog catalog;
    private final MySqlDialect dialect;
    private final MySqlTables asked;

    MySqlColumnReader(MySqlCatalog catalog, MySqlDialect dialect, MySqlTables asked) {
        this.catalog = catalog;
        this.dialect = dialect;
        this.asked = asked;
    }

    /** The columns of tables; a view of something that is gone has none, and is left out. */
    Map<String, List<ReflectedColumn>> read() {
        Map<String, Told> told = asked.ask(List.of("t.TABLE_COLLATION AS table_collation"), COLUMNS);
        Map<String, Set<String>> documents = documents(told.values());
        Map<String, List<ReflectedColumn>> columns = new LinkedHashMap<>();
        told.forEach((table, found) -> {
            if (!found.parts().isEmpty()) {
                String collation = textOrNull(found.row(), "table_collation");
                Set<String> json = documents.getOrDefault(found.name(), Set.of());
                columns.put(
                        table,
                        found.parts().stream()
                                .map(column -> column(table, column, collation, json))
                                .toList());
            }
        });
        return columns;
    }

    /** MariaDB has no type for JSON: such a column is a long text with a check. Asked only if there is a column that may be one. */
    private Map<String, Set<String>> documents(Collection<Told> tables) {
        boolean possible = dialect.options().mariadb()
                && tables.stream().anyMatch(table -> table.parts().stream().anyMatch(MySqlColumnReader::mayBeJson));
        return possible ? new MySqlChecks(dialect.options()).jsonColumns(asked) : Map.of();
    }

    private static boolean mayBeJson(Row column) {
        return text(column, "type").equals("longtext") && JSON_COLLATION.equals(textOrNull(column, "collation"));
    }

    private ReflectedColumn column(String table, Row row, @Nullable String tableCollation, Set<String> json) {
        String name = text(row, "name");
        String extra = text(row, "extra").toLowerCase(Locale.ROOT);
        SqlType<?> type = json.contains(name) && mayBeJson(row)
                ? MySqlTypeNames.json()
                : type(table, name, text(row, "type"), charset(row, tableCollation));
        ReflectedColumn column = ReflectedColumn.of(
                        name, type, text(row, "nullable").equals("YES"))
                .withComment(emptyToNull(text(row, "comment")));
        if (extra.contains("generated") && !extra.contains("default_generated")) {
            String sql = Objects.requireNonNullElse(textOrNull(row, "computed"), "");
            return column.withComputed(
                    new ReflectedComputed(MySqlChecks.sql(sql, dialect.options()), !extra.contains("virtual")));
        }
        if (extra.contains("auto_increment")) {
            return column.withAutoincrement(true);
        }
        return column.withAutoincrement(type.family() == TypeFamily.INTEGER ? Boolean.FALSE : null)
                .withDefault(standard(row, extra));
    }

    private SqlType<?> type(String table, String column, String text, MySqlCharset charset) {
        SqlType<?> known = MySqlTypeNames.of(text, charset);
        return known == null ? catalog.unknown(text, table, column) : known;
    }

    /** What a column says itself: nothing, if it is as its table. */
    private static MySqlCharset charset(Row row, @Nullable String tableCollation) {
        String collation = textOrNull(row, "collation");
        return tableCollation == null || collation == null || collation.equals(tableCollation)
                ? MySqlCharset.INHERITED
                : new MySqlCharset(textOrNull(row, "charset"), collation, false, false, false);
    }

    private @Nullable String standard(Row row, String extra) {
        String text = textOrNull(row, "standard");
        String sql = text == null ? null : dialect.options().mariadb() ? ofMariaDb(text) : ofMySql(text, extra);
        Matcher update = ON_UPDATE.matcher(text(row, "extra"));
        return update.find()
                ? Objects.requireNonNullElse(sql, "NULL") + " "
                        + update.group().replaceFirst("(?i)on update", "ON UPDATE")
                : sql;
    }

    /** MariaDB keeps SQL, also for no default at all. */
    private static @Nullable String ofMariaDb(String text) {
        return text.equals("NULL") ? null : text;
    }

    /** MySQL keeps values as they are, and says which are expressions. */
    private String ofMySql(String text, String extra) {
        if (NOW.matcher(text).matches() || text.startsWith("b'")) {
            return text;
        }
        return extra.contains("default_generated")
                ? "(" + MySqlChecks.sql(text, dialect.options()) + ")"
                : dialect.literals().quoted(text);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

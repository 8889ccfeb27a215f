package io.jalchemy.dialect.mysql;

import io.jalchemy.reflection.CatalogSource;
import io.jalchemy.row.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a table is partitioned. Read from SHOW CREATE TABLE, and of partitioned tables only: the information schema tells a default
 * partition as one of the value 0.
 */
record MySqlPartitions(CatalogSource source, @Nullable String schema) {
    private static final Pattern START = Pattern.compile("^ *(/\\*!\\d+ )?PARTITION BY ", Pattern.MULTILINE);

    /** What stands behind PARTITION BY; null if nothing does. */
    @Nullable String of(String table) {
        List<Row> rows = MySqlUnlisted.of(source, schema, table).show("CREATE TABLE", "");
        String text = rows.isEmpty() ? null : rows.getFirst().get(1, String.class);
        Matcher start = START.matcher(text == null ? "" : text);
        if (text == null || !start.find()) {
            return null;
        }
        String clause = text.substring(start.end()).strip();
        return clause.endsWith("*/") ? clause.substring(0, clause.length() - 2).strip() : clause;
    }
}

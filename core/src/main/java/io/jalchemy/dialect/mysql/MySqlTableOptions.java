package io.jalchemy.dialect.mysql;

import io.jalchemy.row.Row;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options behind CREATE TABLE, such as {@code ENGINE=InnoDB}: those of the dialect in the order given, COLLATE behind
 * character sets, the comment, then partitions.
 *
 * @param dialect the name that options begin with
 * @param literal writes text in quotes
 */
record MySqlTableOptions(String dialect, UnaryOperator<String> literal) {
    private static final Pattern GIVEN = Pattern.compile("`?(\\w+)`?='?(\\w+)'?");
    private static final Pattern PARTITIONED = Pattern.compile("\\bpartitioned\\b");
    private static final Set<String> TEXTS =
            Set.of("COMMENT", "DATA DIRECTORY", "INDEX DIRECTORY", "PASSWORD", "CONNECTION");
    private static final Set<String> WITH_BLANK = Set.of(
            "DATA_DIRECTORY",
            "INDEX_DIRECTORY",
            "DEFAULT_CHARACTER_SET",
            "CHARACTER_SET",
            "DEFAULT_CHARSET",
            "DEFAULT_COLLATE");
    private static final Set<String> WITHOUT_EQUALS =
            Set.of("TABLESPACE", "DEFAULT CHARACTER SET", "CHARACTER SET", "COLLATE");
    private static final List<String> PARTITIONS =
            List.of("PARTITION_BY", "PARTITIONS", "SUBPARTITION_BY", "SUBPARTITIONS");

    String write(Table table) {
        Map<String, String> given = new LinkedHashMap<>();
        table.options().asMap().forEach((name, value) -> {
            if (name.startsWith(dialect + "_") && value != null) {
                given.put(name.substring(dialect.length() + 1).toUpperCase(Locale.ROOT), value.toString());
            }
        });
        String comment = table.comment();
        if (comment != null) {
            given.put("COMMENT", comment);
        }
        List<String> names = new ArrayList<>(given.keySet());
        names.sort(Comparator.comparingInt(MySqlTableOptions::rank));
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            texts.add(option(name, given.getOrDefault(name, "")));
        }
        return String.join(" ", texts);
    }

    /**
     * The options that a table was made with, as {@link #write} takes them.
     *
     * @param table its {@code engine}, {@code collation} and {@code options}, as the information schema has them
     * @param partitions tells how the table is partitioned, where it is
     */
    static Map<String, Object> reflected(String dialect, Row table, Supplier<@Nullable String> partitions) {
        Map<String, Object> options = new LinkedHashMap<>();
        String engine = table.get("engine", String.class);
        String collation = table.get("collation", String.class);
        if (engine != null) {
            options.put(dialect + "_engine", engine);
        }
        if (collation != null) {
            int end = collation.indexOf('_');
            options.put(dialect + "_default_charset", end < 0 ? collation : collation.substring(0, end));
            options.put(dialect + "_collate", collation);
        }
        String given = table.get("options", String.class);
        Matcher matcher = GIVEN.matcher(given == null ? "" : given);
        while (matcher.find()) {
            options.put(dialect + "_" + matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
        }
        String clause = given != null && PARTITIONED.matcher(given).find() ? partitions.get() : null;
        if (clause != null) {
            options.put(dialect + "_partition_by", clause);
        }
        return options;
    }

    private static int rank(String name) {
        int partition = PARTITIONS.indexOf(name);
        if (partition >= 0) {
            return 2 + partition;
        }
        return name.equals("COLLATE") ? 1 : 0;
    }

    private String option(String name, String value) {
        String text = TEXTS.contains(name) ? literal.apply(value) : value;
        if (PARTITIONS.contains(name)) {
            return name.replace('_', ' ') + " " + text;
        }
        String word = WITH_BLANK.contains(name) ? name.replace('_', ' ') : name;
        return word + (WITHOUT_EQUALS.contains(word) ? " " : "=") + text;
    }
}

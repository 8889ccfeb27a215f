package io.jalchemy.schema;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Name;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Templates for the names of constraints and indexes without one, with SQLAlchemy's tokens such as
 * {@code %(table_name)s} and {@code %(column_0_N_name)s}.
 *
 * @param templates under the keys {@code ix}, {@code uq}, {@code ck}, {@code fk}, {@code pk}
 * @param tokens tokens of one's own: from the constraint or index and its table to the text
 */
public record NamingConvention(
        Map<String, String> templates, Map<String, BiFunction<SchemaItem, Table, String>> tokens) {
    /** SQLAlchemy's default: indexes only. */
    public static final NamingConvention DEFAULT = new NamingConvention(Map.of("ix", "ix_%(column_0_label)s"));

    private static final Pattern TOKEN = Pattern.compile("%(?:%|\\((\\w+)\\)s)");
    private static final Pattern COLUMN =
            Pattern.compile("(?<referred>referred_)?column_(?<at>\\d+)(?<all>_?N)?_(?<what>name|key|label)");
    private static final String GIVEN_NAME = "constraint_name";

    /** Copies the templates. */
    public NamingConvention {
        templates = Map.copyOf(templates);
        tokens = Map.copyOf(tokens);
    }

    /** Templates with the tokens that are known by themselves. */
    public NamingConvention(Map<String, String> templates) {
        this(templates, Map.of());
    }

    /** The template of a kind, or null. */
    public @Nullable String template(String kind) {
        return templates.get(kind);
    }

    static @Nullable Name nameOf(Constraint constraint) {
        Table table = constraint.table();
        Name given = constraint.name();
        return table == null
                ? given
                : table.metadata()
                        .convention()
                        .name(new Subject(constraint, table, given, constraint.columns()), constraint.conventionKey());
    }

    static @Nullable Name nameOf(Index index) {
        Table table = index.table();
        Name given = index.name();
        return table == null || given != null && given.origin() == Name.Origin.FINISHED
                ? given
                : table.metadata().convention().name(new Subject(index, table, given, index.columns()), "ix");
    }

    private record Subject(
            SchemaItem item, Table table, @Nullable Name given, List<? extends ColumnClause<?>> columns) {}

    private @Nullable Name name(Subject subject, String kind) {
        String template = templates.get(kind);
        Name given = subject.given();
        if (template == null
                || given != null
                        && (given.origin() == Name.Origin.FINISHED || !template.contains("%(" + GIVEN_NAME + ")s"))) {
            return given;
        }
        StringBuilder text = new StringBuilder();
        Matcher tokensOf = TOKEN.matcher(template);
        while (tokensOf.find()) {
            String token = tokensOf.group(1);
            tokensOf.appendReplacement(
                    text, Matcher.quoteReplacement(token == null ? "%" : value(token, subject, template)));
        }
        return Name.finished(tokensOf.appendTail(text).toString());
    }

    private String value(String token, Subject subject, String template) {
        BiFunction<SchemaItem, Table, String> own = tokens.get(token);
        if (own != null) {
            return own.apply(subject.item(), subject.table());
        }
        if (token.equals("table_name")) {
            return subject.table().name().text();
        }
        if (token.equals(GIVEN_NAME)) {
            Name given = subject.given();
            if (given == null) {
                throw new InvalidRequestException(
                        "The naming convention \"%s\" includes %%(constraint_name)s, which requires that the constraint is explicitly named; one of table \"%s\" is not. Call named(…) on it."
                                .formatted(template, subject.table().fullName()));
            }
            return given.text();
        }
        if (token.equals("referred_table_name") && subject.item() instanceof ForeignKeyConstraint key) {
            String referred = key.elements().getFirst().targetTableKey();
            return referred.substring(referred.lastIndexOf('.') + 1);
        }
        Matcher column = COLUMN.matcher(token);
        if (!column.matches()) {
            throw new ArgumentException(
                    "The naming convention \"%s\" has an unknown token %%(%s)s.".formatted(template, token));
        }
        return columns(column, subject);
    }

    private static String columns(Matcher token, Subject subject) {
        List<? extends ColumnClause<?>> columns = subject.columns();
        if (token.group("referred") != null && subject.item() instanceof ForeignKeyConstraint key) {
            columns = key.elements().stream().map(ForeignKey::target).toList();
        }
        String all = token.group("all");
        String what = token.group("what");
        if (all == null) {
            int at = Integer.parseInt(token.group("at"));
            return at < columns.size() ? text(columns.get(at), what) : "";
        }
        return String.join(
                all.startsWith("_") ? "_" : "",
                columns.stream().map(column -> text(column, what)).toList());
    }

    private static String text(ColumnClause<?> column, String what) {
        return switch (what) {
            case "key" -> column.key();
            case "label" -> label(column);
            default -> column.name().text();
        };
    }

    /** The column's name behind those of its schema and table. */
    private static String label(ColumnClause<?> column) {
        String name = column.name().text();
        if (!(column instanceof Column<?> of) || of.table() == null) {
            return name;
        }
        Table table = of.table();
        String schema = table.schema();
        return (schema == null ? "" : schema.replace('.', '_') + "_")
                + table.name().text() + "_" + name;
    }
}

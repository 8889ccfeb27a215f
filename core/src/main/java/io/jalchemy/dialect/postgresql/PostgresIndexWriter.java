package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.DdlNames;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.BinaryNode;
import io.jalchemy.sql.BooleanList;
import io.jalchemy.sql.ClauseList;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Exists;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FunctionFilter;
import io.jalchemy.sql.Label;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.NotCondition;
import io.jalchemy.sql.OperatorList;
import io.jalchemy.sql.RegexpReplace;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.UnaryExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes CREATE INDEX. */
final class PostgresIndexWriter {
    private static final Pattern METHOD = Pattern.compile("\\w+");

    private final PostgresDdl ddl;
    private final Index index;
    private final PostgresOptions options;

    PostgresIndexWriter(PostgresDdl ddl, Index index, PostgresOptions options) {
        this.ddl = ddl;
        this.index = index;
        this.options = options;
    }

    private @Nullable Object option(String name) {
        return index.options().get("postgresql", name);
    }

    String create(boolean ifNotExists) {
        StringBuilder text = new StringBuilder("CREATE ")
                .append(index.isUnique() ? "UNIQUE " : "")
                .append("INDEX ");
        if (options.createIndexConcurrently() && Boolean.TRUE.equals(option("concurrently"))) {
            text.append("CONCURRENTLY ");
        }
        Table table = DdlNames.tableOf(index);
        text.append(ifNotExists ? "IF NOT EXISTS " : "")
                .append(ddl.nameOf(index))
                .append(" ON ")
                .append(ddl.names().table(table))
                .append(' ');
        if (option("using") instanceof String using && !using.isEmpty()) {
            text.append("USING ").append(method(using)).append(' ');
        }
        text.append('(').append(expressions()).append(')');
        text.append(include(ddl.names(), table, option("include")));
        if (option("nulls_not_distinct") instanceof Boolean not) {
            text.append(not ? " NULLS NOT DISTINCT" : " NULLS DISTINCT");
        }
        text.append(parameters(" WITH", option("with")));
        Object space = option("tablespace");
        if (space != null) {
            text.append(" TABLESPACE ")
                    .append(ddl.names().quote(space instanceof Name name ? name : Name.of(space.toString())));
        }
        Object where = option("where");
        if (where instanceof SqlNode condition) {
            text.append(" WHERE ").append(ddl.inline(condition, false));
        } else if (where != null) {
            text.append(" WHERE ").append(where);
        }
        return text.toString();
    }

    /** Storage parameters behind a word, or nothing. */
    static String parameters(String word, @Nullable Object given) {
        if (!(given instanceof Map<?, ?> map) || map.isEmpty()) {
            return "";
        }
        List<String> all = new ArrayList<>();
        map.forEach((key, value) -> all.add(key + " = " + value));
        return word + " (" + String.join(", ", all) + ")";
    }

    private String expressions() {
        Map<?, ?> ops = option("ops") instanceof Map<?, ?> map ? map : Map.of();
        List<String> texts = new ArrayList<>();
        for (Expression<?> expression : index.expressions()) {
            texts.add(grouped(expression) + operatorClass(expression, ops));
        }
        return String.join(", ", texts);
    }

    /** Everything but columns and calls stands in parentheses. */
    private String grouped(Expression<?> expression) {
        String text = ddl.inline(expression, false);
        return needsParentheses(expression) ? "(" + text + ")" : text;
    }

    private static boolean needsParentheses(Expression<?> expression) {
        return switch (expression) {
            case BinaryNode ignored -> true;
            case RegexpReplace<?> ignored -> true;
            case OperatorList<?> list -> list.grouped();
            case BooleanList ignored -> true;
            case UnaryExpression<?> unary -> !unary.suffix();
            case NotCondition ignored -> true;
            case Exists ignored -> true;
            case FunctionFilter<?> ignored -> true;
            case ClauseList list -> list.grouped();
            case Label<?> label -> needsParentheses(label.expression());
            default -> false;
        };
    }

    static String operatorClass(Expression<?> expression, Map<?, ?> ops) {
        Object found = null;
        if (expression instanceof ColumnClause<?> column) {
            found = ops.get(column.key());
        } else if (expression instanceof Label<?> label && label.name() != null) {
            found = ops.get(label.name().text());
        }
        return found == null ? "" : " " + found;
    }

    /** The name of an index method. */
    static String method(String using) {
        if (!METHOD.matcher(using).matches()) {
            throw new CompileException(
                    "Unexpected SQL phrase: '%s' (matching against '%s').".formatted(using, METHOD.pattern()));
        }
        return using.toLowerCase(Locale.ROOT);
    }

    /** {@code INCLUDE (…)} with a blank before, or nothing. */
    static String include(DdlNames names, @Nullable Table table, @Nullable Object columns) {
        if (!(columns instanceof List<?> list) || list.isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (Object column : list) {
            texts.add(names.quote(
                    column instanceof ColumnClause<?> given
                            ? given.name()
                            : column(java.util.Objects.requireNonNull(table, "table"), column.toString())));
        }
        return " INCLUDE (" + String.join(", ", texts) + ")";
    }

    private static Name column(Table table, String key) {
        return table.c(key).name();
    }
}

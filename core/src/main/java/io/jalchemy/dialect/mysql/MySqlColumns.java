package io.jalchemy.dialect.mysql;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Table;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.SqlType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns as they stand in CREATE TABLE. */
class MySqlColumns extends ColumnWriter {
    private static final Pattern QUOTED = Pattern.compile("^\\s*['\"(]");
    private static final Pattern ON_UPDATE = Pattern.compile("ON +UPDATE", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOW =
            Pattern.compile("^(?:now\\(\\d+\\)|current_timestamp\\(\\d+\\))", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPRESSION = Pattern.compile("^.*\\W");

    MySqlColumns(MySqlDdl ddl) {
        super(ddl);
    }

    private MySqlDialect dialect() {
        return (MySqlDialect) ddl().dialect();
    }

    @Override
    protected String specification(Column<?> column) {
        StringBuilder text =
                new StringBuilder(ddl().names().column(column)).append(' ').append(type(column));
        Computed computed = column.computed();
        if (computed != null) {
            text.append(' ').append(computed(computed));
        }
        if (!isNullable(column)) {
            text.append(" NOT NULL");
        } else if (isTimestamp(column)) {
            text.append(" NULL");
        }
        String comment = comment(column);
        if (comment != null) {
            text.append(" COMMENT ").append(ddl().literal(comment));
        }
        if (isNumbered(column)) {
            return text.append(" AUTO_INCREMENT").toString();
        }
        String standard = defaultText(column);
        if (standard != null) {
            text.append(" DEFAULT ").append(needsParentheses(standard) ? "(" + standard + ")" : standard);
        }
        return text.toString();
    }

    /** MariaDB refuses NOT NULL for a computed column, so a key's columns only have it if it was asked for. */
    private boolean isNullable(Column<?> column) {
        return column.isNullable()
                || dialect().options().mariadb() && column.computed() != null && column.givenNullable() == null;
    }

    private boolean isTimestamp(Column<?> column) {
        SqlType<?> type = dialect().typeCompiler().inForce(typeOf(column));
        return switch (type) {
            case DateTimeType<?> time -> time.spelling() == DateTimeType.Spelling.SQL_TIMESTAMP;
            case MySqlDateTimeType time -> time.timestamp();
            default -> false;
        };
    }

    private boolean isNumbered(Column<?> column) {
        Table table = column.table();
        boolean fromSequence = dialect().traits().sequences()
                && column.insertDefault() instanceof ColumnDefault.FromSequence from
                && !from.sequence().isOptional();
        return table != null
                && table.autoincrementColumn() == column
                && column.serverDefault() == null
                && !fromSequence;
    }

    private boolean needsParentheses(String standard) {
        ServerVersion version = dialect().options().version();
        boolean expressions = version != null
                && (dialect().options().mariadb() ? version.isAtLeast(10, 2, 1) : version.isAtLeast(8, 0, 13));
        return expressions
                && !QUOTED.matcher(standard).find()
                && !ON_UPDATE.matcher(standard).find()
                && !NOW.matcher(standard).find()
                && EXPRESSION.matcher(standard).find();
    }

    @Override
    protected String noCycle() {
        return "NOCYCLE";
    }

    /** The comment that the column keeps. */
    protected @Nullable String comment(Column<?> column) {
        return column.comment();
    }
}

package io.jalchemy;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.ParamStyle;
import io.jalchemy.dialect.DefaultDialect;
import io.jalchemy.dialect.mssql.MsSqlDialect;
import io.jalchemy.dialect.mysql.MariaDbDialect;
import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.dialect.oracle.OracleDialect;
import io.jalchemy.dialect.postgresql.PostgresDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.error.JalchemyException;
import io.jalchemy.sql.SqlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The whole text of a statement on every dialect, one line per distinct text, led by the dialects that write it so:
 *
 * <pre>
 * default, postgresql: t.name || :name_1
 * mysql, mariadb: concat(t.name, :name_1)
 * sqlite: refused: …
 * </pre>
 *
 * White space is reduced to single blanks, parameters are shown by name.
 */
public final class Texts {
    /** All of them. */
    public static final List<Dialect> DIALECTS = Stream.of(
                    DefaultDialect.INSTANCE,
                    SqliteDialect.INSTANCE,
                    PostgresDialect.INSTANCE,
                    MySqlDialect.INSTANCE,
                    MariaDbDialect.INSTANCE,
                    OracleDialect.INSTANCE,
                    MsSqlDialect.INSTANCE)
            .map(dialect -> dialect.withTraits(dialect.traits().with(builder -> builder.paramStyle(ParamStyle.NAMED))))
            .toList();

    private Texts() {}

    /** The dialect of this name, showing parameters by name. */
    public static Dialect dialect(String name) {
        return DIALECTS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What each dialect writes for the statement, or why it refuses. */
    public static String of(SqlNode statement) {
        return byText(dialect -> on(dialect, statement));
    }

    private static String byText(Function<Dialect, String> writing) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (Dialect dialect : DIALECTS) {
            byText.computeIfAbsent(writing.apply(dialect), text -> new ArrayList<>())
                    .add(dialect.name());
        }
        StringBuilder all = new StringBuilder();
        byText.forEach((text, names) -> all.append(names.size() == DIALECTS.size() ? "all" : String.join(", ", names))
                .append(": ")
                .append(text)
                .append('\n'));
        return all.toString();
    }

    /** What one dialect writes for the statement, or why it refuses. */
    public static String on(String dialect, SqlNode statement) {
        return on(dialect(dialect), statement);
    }

    /** As {@link #of}, just before execution: lists spelled out, late literals written. */
    public static String sent(SqlNode statement) {
        return byText(dialect -> tried(() -> dialect.compile(statement).expandedSql()));
    }

    private static String on(Dialect dialect, SqlNode statement) {
        return tried(() -> dialect.compile(statement).sql());
    }

    private static String tried(Supplier<String> text) {
        try {
            return flat(text.get());
        } catch (JalchemyException e) {
            return "refused: " + flat(String.valueOf(e.getMessage()));
        }
    }

    /** The text with white space reduced to single blanks. */
    public static String flat(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }
}

package io.jalchemy.dialect.mysql;

import io.jalchemy.sql.ClauseList;
import io.jalchemy.sql.Coercion;
import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Modifiers;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.StandardOperator;
import io.jalchemy.types.Types;
import java.util.List;

/**
 * A full-text search over several columns: {@code MATCH (a, b) AGAINST (query)}. The columns must be those of one FULLTEXT
 * index. For a single column there is {@link Expression#match} in boolean mode.
 *
 * @param columns what is searched
 */
public record MySqlMatch(List<Expression<?>> columns) {
    /** How the query is read. */
    public enum Mode {
        /** As plain words. */
        DEFAULT(false, false, false),
        /** With operators such as {@code +word -word}. */
        BOOLEAN(true, false, false),
        /** As plain words, said explicitly. */
        NATURAL_LANGUAGE(false, true, false),
        /** As plain words, a second time with words of the best rows. */
        QUERY_EXPANSION(false, false, true),
        /** {@link #NATURAL_LANGUAGE} and {@link #QUERY_EXPANSION}. */
        NATURAL_LANGUAGE_WITH_QUERY_EXPANSION(false, true, true);

        private final boolean booleanMode;
        private final boolean naturalLanguage;
        private final boolean queryExpansion;

        Mode(boolean booleanMode, boolean naturalLanguage, boolean queryExpansion) {
            this.booleanMode = booleanMode;
            this.naturalLanguage = naturalLanguage;
            this.queryExpansion = queryExpansion;
        }

        private List<Object> options() {
            return List.of(
                    "mysql_boolean_mode",
                    booleanMode,
                    "mysql_natural_language",
                    naturalLanguage,
                    "mysql_query_expansion",
                    queryExpansion);
        }
    }

    /** Copies the columns. */
    public MySqlMatch {
        columns = List.copyOf(columns);
    }

    /** A search over these columns. */
    public static MySqlMatch match(Expression<?>... columns) {
        return new MySqlMatch(List.of(columns));
    }

    /** The rows that match the query, a text or an expression; as a value, their relevance. */
    public Condition against(Object query) {
        return against(query, Mode.DEFAULT);
    }

    /** How well a row matches the query: 0 for not at all. */
    public Expression<Double> relevance(Object query, Mode mode) {
        return Sql.typeCoerce(against(query, mode), Types.doublePrecision());
    }

    /** The rows that match the query, read in a mode. */
    public Condition against(Object query, Mode mode) {
        return new Comparison(
                new ClauseList(columns, false, true),
                StandardOperator.MATCH,
                Coercion.literal(query),
                new Modifiers(null, false, mode.options()),
                null,
                Types.bool());
    }
}

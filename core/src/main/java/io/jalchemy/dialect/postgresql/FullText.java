package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.Comparison;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Modifiers;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Full-text search of PostgreSQL; meant for a static import. Documents and queries are texts or expressions. A configuration
 * is the name of one, such as {@code "english"}, or an expression; it is sent as {@code REGCONFIG}. Without one the server
 * takes its {@code default_text_search_config}.
 */
public final class FullText {
    private FullText() {}

    /** {@code to_tsvector(document)}: the words of a text, as they are searched for. */
    public static Expression<String> toTsvector(Object document) {
        return Sql.func("to_tsvector", PostgresTypes.tsvector(), document);
    }

    /** {@code to_tsvector(configuration, document)} */
    public static Expression<String> toTsvector(Object configuration, Object document) {
        return Sql.func("to_tsvector", PostgresTypes.tsvector(), regconfig(configuration), document);
    }

    /** {@code to_tsquery(query)}: a query with the operators {@code & | ! <->}. */
    public static Expression<String> toTsquery(Object query) {
        return query("to_tsquery", null, query);
    }

    /** {@code to_tsquery(configuration, query)} */
    public static Expression<String> toTsquery(Object configuration, Object query) {
        return query("to_tsquery", configuration, query);
    }

    /** {@code plainto_tsquery(query)}: all words of a plain text. */
    public static Expression<String> plaintoTsquery(Object query) {
        return query("plainto_tsquery", null, query);
    }

    /** {@code plainto_tsquery(configuration, query)} */
    public static Expression<String> plaintoTsquery(Object configuration, Object query) {
        return query("plainto_tsquery", configuration, query);
    }

    /** {@code phraseto_tsquery(query)}: the words of a plain text, one after the other. */
    public static Expression<String> phrasetoTsquery(Object query) {
        return query("phraseto_tsquery", null, query);
    }

    /** {@code phraseto_tsquery(configuration, query)} */
    public static Expression<String> phrasetoTsquery(Object configuration, Object query) {
        return query("phraseto_tsquery", configuration, query);
    }

    /** {@code websearch_to_tsquery(query)}: as people type it into a search box; no text is an error. */
    public static Expression<String> websearchToTsquery(Object query) {
        return query("websearch_to_tsquery", null, query);
    }

    /** {@code websearch_to_tsquery(configuration, query)} */
    public static Expression<String> websearchToTsquery(Object configuration, Object query) {
        return query("websearch_to_tsquery", configuration, query);
    }

    /** {@code vector @@ query}: whether a document matches. */
    public static Expression<Boolean> matches(Expression<?> vector, Expression<?> query) {
        return PostgresOperator.PATH_MATCH.on(vector, query, PostgresTypes.tsquery());
    }

    /** {@code document @@ plainto_tsquery('configuration', query)}: {@link Expression#match} in a configuration. */
    public static Expression<Boolean> match(Expression<?> document, Object query, String configuration) {
        Modifiers inConfiguration = new Modifiers(null, false, List.of("postgresql_regconfig", configuration));
        return document.match(query) instanceof Comparison plain
                ? new Comparison(plain.left(), plain.operator(), plain.right(), inConfiguration, null, Types.bool())
                : document.match(query);
    }

    /** {@code ts_rank(vector, query)}: how well a document matches. */
    public static Expression<Double> tsRank(Expression<?> vector, Expression<?> query) {
        return Sql.func("ts_rank", Types.real(), vector, query);
    }

    /** {@code ts_headline(document, query)}: what matches, marked in the text. */
    public static Expression<String> tsHeadline(Object document, Expression<?> query) {
        return headline(null, document, query, null);
    }

    /** {@code ts_headline(configuration, document, query)} */
    public static Expression<String> tsHeadline(Object configuration, Object document, Expression<?> query) {
        return headline(configuration, document, query, null);
    }

    /**
     * {@code ts_headline(configuration, document, query, options)}
     *
     * @param options such as {@code "StartSel=[, StopSel=]"}
     */
    public static Expression<String> tsHeadline(
            Object configuration, Object document, Expression<?> query, String options) {
        return headline(configuration, document, query, options);
    }

    private static Expression<String> headline(
            @Nullable Object configuration, Object document, Expression<?> query, @Nullable String options) {
        List<Object> arguments = new ArrayList<>();
        if (configuration != null) {
            arguments.add(regconfig(configuration));
        }
        arguments.add(document);
        arguments.add(query);
        if (options != null) {
            arguments.add(options);
        }
        return Sql.func("ts_headline", Types.text(), arguments.toArray());
    }

    private static Expression<String> query(String function, @Nullable Object configuration, Object query) {
        return configuration == null
                ? Sql.func(function, PostgresTypes.tsquery(), query)
                : Sql.func(function, PostgresTypes.tsquery(), regconfig(configuration), query);
    }

    private static Object regconfig(Object configuration) {
        return configuration instanceof SqlNode
                ? configuration
                : Sql.literal(PostgresTypes.regconfig().coerce(configuration), PostgresTypes.regconfig());
    }
}

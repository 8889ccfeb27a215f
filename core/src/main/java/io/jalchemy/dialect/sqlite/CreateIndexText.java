package io.jalchemy.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a CREATE INDEX tells beyond the pragmas.
 *
 * @param elements in order
 * @param where the condition of a partial index, or null
 */
record CreateIndexText(List<ElementText> elements, @Nullable String where) {
    private static final CreateIndexText NOTHING = new CreateIndexText(List.of(), null);

    /**
     * A column or an expression.
     *
     * @param expression as it is written, with its collation and without its direction
     * @param collated whether it ends in a collation
     */
    record ElementText(String expression, boolean collated) {}

    /** Reads the text of an index as SQLite keeps it; indexes of constraints have none. */
    static CreateIndexText parse(@Nullable String sql) {
        if (sql == null) {
            return NOTHING;
        }
        SqlCursor cursor = new SqlCursor(sql);
        if (!cursor.passUntil("ON")) {
            return NOTHING;
        }
        cursor.next();
        List<ElementText> elements = new ArrayList<>();
        cursor.members().forEach(member -> elements.add(element(member)));
        return new CreateIndexText(elements, cursor.accept("WHERE") ? cursor.rest() : null);
    }

    private static ElementText element(String member) {
        List<SqlToken> tokens = SqlTokens.of(member);
        SqlToken last = tokens.getLast();
        int length = tokens.size() - (last.is("ASC") || last.is("DESC") ? 1 : 0);
        boolean collated = length > 2 && tokens.get(length - 2).is("COLLATE");
        return new ElementText(member.substring(0, tokens.get(length - 1).end()), collated);
    }

    /** The element of a number; null if the text has none. */
    @Nullable ElementText element(int index) {
        return index < elements.size() ? elements.get(index) : null;
    }
}

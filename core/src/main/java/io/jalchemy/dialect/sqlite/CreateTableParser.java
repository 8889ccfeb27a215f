package io.jalchemy.dialect.sqlite;

import io.jalchemy.dialect.sqlite.CreateTableText.CheckText;
import io.jalchemy.dialect.sqlite.CreateTableText.ColumnText;
import io.jalchemy.dialect.sqlite.CreateTableText.ForeignKeyText;
import io.jalchemy.dialect.sqlite.CreateTableText.KeyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CREATE TABLE that SQLite has accepted (https://sqlite.org/lang_createtable.html), so that nothing is checked here. What
 * is not understood is passed over.
 */
final class CreateTableParser {
    private final SqlCursor cursor;
    private final List<ColumnText> columns = new ArrayList<>();
    private final List<KeyText> uniques = new ArrayList<>();
    private final List<CheckText> checks = new ArrayList<>();
    private final List<ForeignKeyText> foreignKeys = new ArrayList<>();
    private @Nullable KeyText primaryKey;

    private CreateTableParser(String sql) {
        this.cursor = new SqlCursor(sql);
    }

    /** Reads the text of a table as SQLite keeps it; null, and that of anything else, tells nothing. */
    static CreateTableText parse(@Nullable String sql) {
        return sql == null ? CreateTableText.NOTHING : new CreateTableParser(sql).table();
    }

    private CreateTableText table() {
        cursor.accept("CREATE");
        if (!cursor.accept("TEMP")) {
            cursor.accept("TEMPORARY");
        }
        if (!cursor.accept("TABLE") || !cursor.passUntil("(")) {
            return CreateTableText.NOTHING;
        }
        while (!cursor.isAtEnd() && !cursor.accept(")")) {
            if (isAtConstraint()) {
                constraint();
            } else {
                column();
            }
            cursor.accept(",");
        }
        boolean rowid = true;
        boolean strict = false;
        while (!cursor.isAtEnd()) {
            if (cursor.accept("WITHOUT", "ROWID")) {
                rowid = false;
            } else {
                strict |= cursor.next().is("STRICT");
            }
        }
        return new CreateTableText(columns, primaryKey, distinctUniques(), checks, foreignKeys, rowid, strict);
    }

    private boolean isAtConstraint() {
        return cursor.isAt("CONSTRAINT")
                || cursor.isAt("PRIMARY", "KEY")
                || cursor.isAt("UNIQUE")
                || cursor.isAt("CHECK")
                || cursor.isAt("FOREIGN", "KEY");
    }

    /** A constraint of the table; SQLite takes commas between them as optional. */
    private void constraint() {
        String name = cursor.nameAfter("CONSTRAINT");
        if (cursor.accept("PRIMARY", "KEY")) {
            primaryKey = new KeyText(name, keyColumns(), onConflict());
        } else if (cursor.accept("UNIQUE")) {
            uniques.add(new KeyText(name, keyColumns(), onConflict()));
        } else if (cursor.accept("CHECK")) {
            checks.add(new CheckText(name, cursor.inParentheses(), onConflict()));
        } else if (cursor.accept("FOREIGN", "KEY")) {
            cursor.skip();
            cursor.accept("REFERENCES");
            reference(name);
        } else if (name == null) {
            cursor.next();
        }
    }

    private void column() {
        ColumnParts parts = new ColumnParts(cursor.next().text());
        type();
        while (!cursor.isAtEnd() && !cursor.isAt(",") && !cursor.isAt(")")) {
            columnConstraint(parts);
        }
        columns.add(parts.text());
    }

    /** A column while it is read. */
    private static final class ColumnParts {
        private final String name;
        private @Nullable String collation;
        private @Nullable String computed;
        private @Nullable String onNull;
        private boolean autoincrement;

        ColumnParts(String name) {
            this.name = name;
        }

        ColumnText text() {
            return new ColumnText(name, collation, computed, onNull, autoincrement);
        }
    }

    /** Any number of names, then perhaps numbers in parentheses. */
    private void type() {
        while (cursor.peek().isName() && !isAtColumnConstraint()) {
            cursor.next();
        }
        if (cursor.isAt("(")) {
            cursor.skip();
        }
    }

    private boolean isAtColumnConstraint() {
        return isAtConstraint()
                || cursor.isAt("NOT")
                || cursor.isAt("NULL")
                || cursor.isAt("DEFAULT")
                || cursor.isAt("COLLATE")
                || cursor.isAt("REFERENCES")
                || cursor.isAt("GENERATED", "ALWAYS", "AS")
                || cursor.isAt("AS");
    }

    private void columnConstraint(ColumnParts column) {
        String name = cursor.nameAfter("CONSTRAINT");
        if (cursor.accept("PRIMARY", "KEY")) {
            direction();
            primaryKey = new KeyText(name, List.of(column.name), onConflict());
            column.autoincrement = cursor.accept("AUTOINCREMENT");
        } else if (cursor.accept("NOT", "NULL")) {
            column.onNull = onConflict();
        } else if (cursor.accept("UNIQUE")) {
            uniques.add(new KeyText(name, List.of(column.name), onConflict()));
        } else if (cursor.accept("CHECK")) {
            checks.add(new CheckText(name, cursor.inParentheses(), null));
        } else if (cursor.accept("DEFAULT")) {
            cursor.skip();
        } else if (cursor.accept("COLLATE")) {
            column.collation = cursor.next().text();
        } else if (cursor.accept("REFERENCES")) {
            reference(name);
        } else if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
            column.computed = cursor.inParentheses();
        } else if (name == null) {
            cursor.skip();
        }
    }

    private void direction() {
        if (!cursor.accept("ASC")) {
            cursor.accept("DESC");
        }
    }

    private @Nullable String onConflict() {
        return cursor.accept("ON", "CONFLICT") ? upper(cursor.next().text()) : null;
    }

    private List<String> keyColumns() {
        List<String> names = new ArrayList<>();
        for (String member : cursor.members()) {
            names.add(columnName(new SqlCursor(member).next().text()));
        }
        return names;
    }

    /** A name as the definition of the column writes it: case does not count. */
    private String columnName(String name) {
        return columns.stream()
                .map(ColumnText::name)
                .filter(column -> SqlToken.folded(column).equals(SqlToken.folded(name)))
                .findFirst()
                .orElse(name);
    }

    /** What follows REFERENCES; in what order is free. */
    private void reference(@Nullable String name) {
        Boolean deferrable = null;
        String initially = null;
        String match = null;
        cursor.next();
        if (cursor.isAt("(")) {
            cursor.skip();
        }
        for (boolean more = true; more; ) {
            if (cursor.accept("MATCH")) {
                String kind = upper(cursor.next().text());
                match = kind.equals("SIMPLE") || kind.equals("NONE") ? null : kind;
            } else if (cursor.accept("NOT", "DEFERRABLE")) {
                deferrable = false;
                initially = initially();
            } else if (cursor.accept("DEFERRABLE")) {
                deferrable = true;
                initially = initially();
            } else if (cursor.accept("ON", "DELETE")
                    || cursor.accept("ON", "UPDATE")
                    || cursor.accept("ON", "INSERT")) {
                action();
            } else {
                more = false;
            }
        }
        foreignKeys.add(new ForeignKeyText(name, deferrable, initially, match));
    }

    private void action() {
        if (!cursor.accept("SET", "NULL") && !cursor.accept("SET", "DEFAULT") && !cursor.accept("NO", "ACTION")) {
            cursor.next();
        }
    }

    private @Nullable String initially() {
        return cursor.accept("INITIALLY") ? upper(cursor.next().text()) : null;
    }

    /** SQLite keeps one index for constraints over the same columns. */
    private List<KeyText> distinctUniques() {
        List<KeyText> distinct = new ArrayList<>();
        for (KeyText unique : uniques) {
            if (distinct.stream().noneMatch(other -> other.columns().equals(unique.columns()))) {
                distinct.add(unique);
            }
        }
        return distinct;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}

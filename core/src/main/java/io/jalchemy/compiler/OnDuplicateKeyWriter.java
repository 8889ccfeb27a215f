package io.jalchemy.compiler;

import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.OnDuplicateKey;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes {@code ON DUPLICATE KEY UPDATE …}, for the dialects that have it. New values are written as {@code VALUES(column)}, or
 * through a row alias where the server asks for it (MySQL 8.0.20).
 */
public final class OnDuplicateKeyWriter {
    private final SqlCompiler compiler;
    private final Insert<?> insert;
    private final boolean usesAlias;
    private final String alias;

    /**
     * @param compiler writes the expressions
     * @param insert the statement that the clause belongs to
     * @param rowAlias whether the server wants an alias for the new row
     */
    public OnDuplicateKeyWriter(SqlCompiler compiler, Insert<?> insert, boolean rowAlias) {
        this.compiler = compiler;
        this.insert = insert;
        this.usesAlias = rowAlias && insert.fromSelect() == null;
        boolean taken = insert.table().name() != null
                && insert.table().name().text().toLowerCase(Locale.ROOT).equals("new");
        this.alias = taken ? "new_1" : "new";
    }

    /** The clause. */
    public String write(OnDuplicateKey update, Scope scope) {
        Map<String, Assignment> byKey = Upserts.byKey(update.set());
        List<String> texts = new ArrayList<>();
        for (ColumnClause<?> column : ordered(update, byKey)) {
            Assignment assignment = byKey.get(column.key());
            if (assignment != null) {
                texts.add(
                        compiler.identifiers().quote(column.name()) + " = " + value(update, assignment, column, scope));
            }
        }
        return (usesAlias ? "AS " + alias + " " : "") + "ON DUPLICATE KEY UPDATE " + String.join(", ", texts);
    }

    private List<ColumnClause<?>> ordered(OnDuplicateKey update, Map<String, Assignment> byKey) {
        if (!update.ordered()) {
            return insert.table().columns().list();
        }
        Map<String, ColumnClause<?>> all = new LinkedHashMap<>();
        for (String key : byKey.keySet()) {
            ColumnClause<?> column = insert.table().columns().find(key);
            if (column != null) {
                all.put(key, column);
            }
        }
        return List.copyOf(all.values());
    }

    private String value(OnDuplicateKey update, Assignment assignment, ColumnClause<?> column, Scope scope) {
        Expression<?> value = Replacement.in(
                Upserts.value(assignment, column),
                node -> node instanceof ColumnClause<?> one
                                && update.inserted() != null
                                && one.from() == update.inserted()
                        ? Sql.literalColumn(newValue(one), one.type())
                        : null);
        return Upserts.write(value, compiler, scope);
    }

    private String newValue(ColumnClause<?> column) {
        String name = compiler.identifiers().quote(column.name());
        return usesAlias ? alias + "." + name : "VALUES(" + name + ")";
    }
}

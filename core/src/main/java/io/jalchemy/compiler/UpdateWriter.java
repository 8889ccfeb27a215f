package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.sql.Assignment;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one UPDATE. */
final class UpdateWriter {
    private final SqlCompiler compiler;
    private final DmlCompiler dml;
    private final Update<?> update;
    private final Scope given;
    private final boolean outermost;
    private final List<FromClause> others;
    private final Set<FromClause> otherSet;
    private final List<Column<?>> returnedDefaults = new ArrayList<>();

    UpdateWriter(SqlCompiler compiler, DmlCompiler dml, Update<?> update, Scope given) {
        this.compiler = compiler;
        this.dml = dml;
        this.update = update;
        this.given = given;
        this.outermost = compiler.isOutermost() && given.visitingCte() == null;
        List<SqlNode> values = new ArrayList<>();
        for (Assignment assignment : assignments()) {
            values.add(assignment.value());
        }
        this.others = DmlCompiler.otherTables(update.table(), update.whereClauses(), values);
        Set<FromClause> all = new LinkedHashSet<>(others);
        all.addAll(update.table().members());
        all.remove(DmlCompiler.leftmost(update.table()));
        this.otherSet = all;
    }

    private List<Assignment> assignments() {
        List<Assignment> known = update.values();
        return known == null ? List.of() : known;
    }

    String write() {
        FromLinter linter = new FromLinter();
        compiler.push(DmlCompiler.dmlFrame(update.table(), others));
        try {
            Scope scope = DmlCompiler.body(given);
            Scope linted = scope.withLinter(linter);
            StringBuilder text = new StringBuilder("UPDATE ").append(compiler.prefixes(update.prefixes(), given));
            Map<FromClause, String> hints = dml.hints(update.fromHints());
            String tables = dml.updateTables(update, others, linted);
            ColumnValues values = values(scope);
            text.append(dml.crudHint(tables, update.table(), hints));
            compiler.ctes().additional(update.additionalCtes(), given);
            text.append(" SET ");
            for (int i = 0; i < values.pairs.size(); i++) {
                ColumnValues.Pair pair = values.pairs.get(i);
                text.append(i == 0 ? "" : ", ")
                        .append(pair.target())
                        .append('=')
                        .append(pair.value());
            }
            List<Column<?>> defaults = List.copyOf(returnedDefaults);
            appendReturning(text, DmlCompiler.ReturningPlace.BEFORE_VALUES, defaults, scope);
            if (!otherSet.isEmpty()) {
                String from = dml.updateFrom(update, others, linted, hints);
                text.append(from.isEmpty() ? "" : " " + from);
            }
            dml.appendWhere(text, update.whereClauses(), linted);
            String limit = dml.updateLimit(update, scope);
            text.append(limit == null ? "" : " " + limit);
            appendReturning(text, DmlCompiler.ReturningPlace.LAST, defaults, scope);
            dml.warn(linter);
            if (outermost) {
                compiler.plan(new DmlPlan(values.clientDefaults, defaults, null, values.postfetched, null));
            }
            return dml.withCtes(text.toString(), outermost, false);
        } finally {
            compiler.pop();
        }
    }

    /** What comes back is written where it stands, so that names are made in the order of the text. */
    private void appendReturning(
            StringBuilder text, DmlCompiler.ReturningPlace place, List<Column<?>> defaults, Scope scope) {
        List<? extends SqlNode> returned = update.returning().isEmpty() ? defaults : update.returning();
        if (dml.returningPlace() == place && !returned.isEmpty()) {
            text.append(' ').append(dml.returning(update, returned, outermost, scope));
        }
    }

    /** A column whose new value the database knows only: it comes back with the statement, or is read afterwards. */
    private void addGenerated(ColumnValues values, Column<?> column) {
        if (returnsDefaults() && (defaultsWanted().isEmpty() || defaultsWanted().contains(column))) {
            returnedDefaults.add(column);
        } else {
            values.postfetched.add(column);
        }
    }

    /** A column that gets no new value and is asked for by name. */
    private void addUnchanged(Column<?> column) {
        if (returnsDefaults() && defaultsWanted().contains(column)) {
            returnedDefaults.add(column);
        }
    }

    private boolean returnsDefaults() {
        return update.defaultsReturned() != null
                && compiler.traits().returning().contains(DialectTraits.Returning.UPDATE);
    }

    private List<ColumnClause<?>> defaultsWanted() {
        List<ColumnClause<?>> wanted = update.defaultsReturned();
        return wanted == null ? List.of() : wanted;
    }

    private ColumnValues values(Scope scope) {
        ColumnValues values = new ColumnValues(compiler, update.table(), scope);
        List<String> keys = compiler.options().columnKeys();
        FromClause primary = DmlCompiler.leftmost(update.table());
        if (keys == null && update.values() == null) {
            for (ColumnClause<?> column : update.table().columns()) {
                if (column.isSelectedByDefault()) {
                    values.add(column, false, values.expected(column));
                }
            }
            return values;
        }
        boolean qualified = !otherSet.isEmpty() && dml.qualifiesUpdatedColumns();
        Map<String, Assignment> byKey = ColumnValues.byKey(assignments(), otherSet);
        Set<String> left = new LinkedHashSet<>(byKey.keySet());
        Set<String> fromParameters = new LinkedHashSet<>();
        if (keys != null) {
            for (String key : keys) {
                if (!byKey.containsKey(key)) {
                    fromParameters.add(key);
                }
            }
        }
        values.addExpressionTargets(assignments(), qualified);
        addOtherTables(values, byKey, left, qualified);
        for (ColumnClause<?> column : ordered(primary, byKey)) {
            String key = column.key();
            Assignment assignment = byKey.get(key);
            if (assignment != null) {
                left.remove(key);
                values.add(column, qualified, values.value(column, assignment, key));
                if (column instanceof Column<?> known && !(assignment.value() instanceof BindParameter)) {
                    addGenerated(values, known);
                }
            } else if (fromParameters.contains(key)) {
                values.add(column, qualified, values.required(column, key));
            } else if (column instanceof Column<?> known) {
                addUpdateDefault(values, known, key, qualified);
            }
        }
        values.requireConsumed(left);
        return values;
    }

    private List<ColumnClause<?>> ordered(FromClause primary, Map<String, Assignment> byKey) {
        if (!update.isOrdered()) {
            return primary.columns().list();
        }
        Map<String, ColumnClause<?>> all = new LinkedHashMap<>();
        for (String key : byKey.keySet()) {
            ColumnClause<?> column = primary.columns().find(key);
            if (column != null) {
                all.put(key, column);
            }
        }
        primary.columns().forEach(column -> all.putIfAbsent(column.key(), column));
        return List.copyOf(all.values());
    }

    private void addOtherTables(
            ColumnValues values, Map<String, Assignment> byKey, Set<String> left, boolean qualified) {
        for (FromClause other : otherSet) {
            boolean affected = false;
            for (ColumnClause<?> column : other.columns()) {
                String key = other.name() + "." + column.key();
                Assignment assignment = byKey.get(key);
                if (assignment != null) {
                    if (!qualified && !compiler.traits().lenient()) {
                        throw new CompileException(
                                "Dialect %s cannot set columns of further tables in UPDATE; %s is one of %s."
                                        .formatted(compiler.dialect(), column.key(), other.description()));
                    }
                    affected = true;
                    left.remove(key);
                    values.add(column, qualified, values.value(column, assignment, other.name() + "_" + column.key()));
                }
            }
            if (affected) {
                for (ColumnClause<?> column : other.columns()) {
                    if (column instanceof Column<?> known && !byKey.containsKey(other.name() + "." + column.key())) {
                        addUpdateDefault(values, known, other.name() + "_" + column.key(), qualified);
                    }
                }
            }
        }
    }

    private void addUpdateDefault(ColumnValues values, Column<?> column, String bindName, boolean qualified) {
        ColumnDefault value = column.updateDefault();
        if (value instanceof ColumnDefault.FromSequence) {
            return;
        }
        if (value != null) {
            String text = values.defaultText(column, value, bindName, 0);
            if (text != null) {
                values.add(column, qualified, text);
            }
            if (value instanceof ColumnDefault.Sql) {
                addGenerated(values, column);
            }
        } else if (column.serverUpdate() != null || column.computed() != null) {
            addGenerated(values, column);
        } else {
            addUnchanged(column);
        }
    }
}

package io.jalchemy.engine;

import io.jalchemy.compiler.BindSlot;
import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.error.FailedStatement;
import io.jalchemy.error.StatementException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.NextValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of an execution: for each set, one per slot of the compiled statement, with client-side defaults filled in. */
final class ParameterSets {
    private final StatementCache.Found found;
    private final List<? extends Map<String, ?>> sets;
    private final ServerValues server;
    private final List<@Nullable Object[]> values = new ArrayList<>();

    /** Asks the database for the value of an expression, in a statement of its own. */
    @FunctionalInterface
    interface ServerValues {
        @Nullable Object valueOf(Expression<?> expression);
    }

    ParameterSets(StatementCache.Found found, List<? extends Map<String, ?>> sets, ServerValues server) {
        this.found = found;
        this.sets = sets;
        this.server = server;
        int count = Math.max(1, sets.size());
        for (int i = 0; i < count; i++) {
            values.add(resolve(i < sets.size() ? sets.get(i) : Map.of(), i));
        }
    }

    int size() {
        return values.size();
    }

    @Nullable Object[] values(int set) {
        return values.get(set);
    }

    BindSlot[] slots() {
        return found.statement().slots();
    }

    /** The value of a column in a set, by the name of its parameter; null if it has none. */
    @Nullable Object valueOf(Column<?> column, int set) {
        BindSlot[] slots = found.statement().slots();
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].name().equals(column.key())) {
                return values.get(set)[i];
            }
        }
        return null;
    }

    private @Nullable Object[] resolve(Map<String, ?> given, int set) {
        BindSlot[] slots = found.statement().slots();
        @Nullable Object[] resolved = new Object[slots.length];
        DmlPlan plan = found.statement().compiled().dmlPlan();
        if (plan == null || plan.clientDefaults().isEmpty()) {
            for (int i = 0; i < slots.length; i++) {
                resolved[i] = value(slots[i], given, Map.of(), set);
            }
            return resolved;
        }
        Map<BindParameter<?>, @Nullable Object> defaults = new IdentityHashMap<>();
        plan.clientDefaults().forEach(one -> defaults.put(one.parameter(), null));
        Map<String, @Nullable Object> known = new LinkedHashMap<>(given);
        for (BindSlot slot : slots) {
            if (!defaults.containsKey(slot.parameter()) && !slot.parameter().isAnonymous()) {
                known.put(slot.name(), value(slot, given, Map.of(), set));
            }
        }
        fillDefaults(plan, known, defaults);
        for (int i = 0; i < slots.length; i++) {
            resolved[i] = value(slots[i], given, defaults, set);
        }
        return resolved;
    }

    private @Nullable Object value(
            BindSlot slot, Map<String, ?> given, Map<BindParameter<?>, @Nullable Object> defaults, int set) {
        if (given.containsKey(slot.name())) {
            return given.get(slot.name());
        }
        if (defaults.containsKey(slot.parameter())) {
            return defaults.get(slot.parameter());
        }
        if (slot.ordinal() >= 0) {
            BindParameter<?> bind = found.binds().get(slot.ordinal());
            if (given.containsKey(bind.key()) && !bind.isAnonymous()) {
                return given.get(bind.key());
            }
            if (!bind.isRequired()) {
                return bind.value();
            }
        } else if (!slot.parameter().isRequired()) {
            return slot.parameter().value();
        }
        throw new StatementException(
                "A value is required for parameter \"%s\"%s. Give it: execute(statement, Map.of(\"%s\", value))."
                        .formatted(
                                slot.name(), sets.size() > 1 ? " in set " + set + " of parameters" : "", slot.name()),
                new FailedStatement(found.statement().compiled().sql(), List.of(), "", sets.size() > 1 ? set : -1),
                null);
    }

    /**
     * Calls the defaults of each row with the values that the row has so far, also those that other defaults have made. A default
     * of the database is one of these only if it makes a key that no RETURNING could bring back: then it is asked for first.
     */
    private void fillDefaults(
            DmlPlan plan, Map<String, @Nullable Object> known, Map<BindParameter<?>, @Nullable Object> into) {
        Map<Integer, Map<String, @Nullable Object>> rows = new HashMap<>();
        for (DmlPlan.ClientDefault one : plan.clientDefaults()) {
            Map<String, @Nullable Object> row = rows.computeIfAbsent(one.row(), number -> rowOf(known, number));
            ColumnDefault insert = one.column().insertDefault();
            ColumnDefault update = one.column().updateDefault();
            ColumnDefault value = plan.rows() != null || insert != null && update == null ? insert : update;
            Object result =
                    switch (value == null ? new ColumnDefault.Value(null) : value) {
                        case ColumnDefault.Value fixed -> fixed.value();
                        case ColumnDefault.Computed computed ->
                            computed.function().apply(row);
                        case ColumnDefault.Sql sql -> server.valueOf(sql.expression());
                        case ColumnDefault.FromSequence from ->
                            server.valueOf(new NextValue<>(
                                    from.sequence(), one.column().type()));
                        case ColumnDefault.InsertSentinel ignored -> null;
                    };
            into.put(one.parameter(), result);
            row.put(one.column().key(), result);
        }
    }

    /** The values of one row: in VALUES with several rows, the names of parameters end with the number of their row. */
    private static Map<String, @Nullable Object> rowOf(Map<String, @Nullable Object> known, int number) {
        String suffix = "_m" + number;
        Map<String, @Nullable Object> row = new LinkedHashMap<>(known);
        known.forEach((name, value) -> {
            if (name.endsWith(suffix)) {
                row.put(name.substring(0, name.length() - suffix.length()), value);
            }
        });
        return row;
    }

    Map<String, @Nullable Object> named(int set) {
        Map<String, @Nullable Object> named = new HashMap<>();
        BindSlot[] slots = found.statement().slots();
        for (int i = 0; i < slots.length; i++) {
            named.put(slots[i].name(), values.get(set)[i]);
        }
        return named;
    }
}

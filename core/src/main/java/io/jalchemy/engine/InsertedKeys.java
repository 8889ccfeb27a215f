package io.jalchemy.engine;

import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the primary key of an inserted row together: from its parameters, from what came back, from the driver. */
final class InsertedKeys {
    private InsertedKeys() {}

    /** What a single INSERT, UPDATE or DELETE left behind; the driver's key is that of an INSERT. */
    static Changes of(DmlPlan plan, ParameterSets parameters, long rowCount, @Nullable Object generated) {
        Table table = table(plan);
        Row key = table == null ? null : row(table, plan, parameters, 0, null, generated);
        return new Changes(
                rowCount, key == null ? List.of() : List.of(key), List.of(), named(parameters), plan.postfetched());
    }

    /** What a statement left behind whose implicit RETURNING gave these rows, or that ran for several sets and gave none. */
    static Changes of(DmlPlan plan, ParameterSets parameters, long rowCount, List<Row> returned) {
        Table table = table(plan);
        List<Row> keys = new ArrayList<>();
        for (int i = 0; table != null && i < parameters.size(); i++) {
            keys.add(row(table, plan, parameters, i, i < returned.size() ? returned.get(i) : null, null));
        }
        return new Changes(rowCount, keys, returned, named(parameters), plan.postfetched());
    }

    private static List<Map<String, @Nullable Object>> named(ParameterSets parameters) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            all.add(parameters.named(i));
        }
        return all;
    }

    private static @Nullable Table table(DmlPlan plan) {
        if (plan.generatedKey() != null) {
            return plan.generatedKey().table();
        }
        if (!plan.returned().isEmpty()) {
            return plan.returned().getFirst().table();
        }
        return plan.rows() == null || plan.rows().columns().isEmpty()
                ? null
                : plan.rows().columns().getFirst().table();
    }

    private static Row row(
            Table table,
            DmlPlan plan,
            ParameterSets parameters,
            int set,
            @Nullable Row returned,
            @Nullable Object generated) {
        List<Column<?>> key = table.primaryKey().columns();
        @Nullable Object[] values = new Object[key.size()];
        for (int i = 0; i < values.length; i++) {
            Column<?> column = key.get(i);
            int at = plan.returned().indexOf(column);
            if (at >= 0 && returned != null) {
                values[i] = returned.get(at);
            } else if (column == plan.generatedKey() && generated != null) {
                values[i] =
                        column.type().coerce(generated instanceof Number number ? narrowed(column, number) : generated);
            } else {
                values[i] = parameters.valueOf(column, set);
            }
        }
        return Row.of(StatementRunner.keysOf(key), values);
    }

    /** Drivers give generated keys as the widest number. */
    private static Object narrowed(Column<?> column, Number number) {
        Class<?> wanted = column.type().javaType();
        if (wanted == Integer.class) {
            return Math.toIntExact(number.longValue());
        }
        return wanted == Short.class ? (Object) number.shortValue() : (Object) number.longValue();
    }
}

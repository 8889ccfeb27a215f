package io.jalchemy.engine;

import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the primary key of an inserted row together: from its parameters, from what came back, from the driver. */
final class InsertedKeys {
    private InsertedKeys() {}

    static @Nullable Row of(DmlPlan plan, ParameterSets parameters, @Nullable Object[] returned) {
        Table table = table(plan);
        return table == null ? null : row(table, plan, parameters, returned, null);
    }

    static @Nullable Row of(DmlPlan plan, ParameterSets parameters, @Nullable Object generated) {
        Table table = table(plan);
        return table == null ? null : row(table, plan, parameters, new Object[0], generated);
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
            @Nullable Object[] returned,
            @Nullable Object generated) {
        List<Column<?>> key = table.primaryKey().columns();
        @Nullable Object[] values = new Object[key.size()];
        for (int i = 0; i < values.length; i++) {
            Column<?> column = key.get(i);
            int at = plan.returned().indexOf(column);
            if (at >= 0 && at < returned.length) {
                values[i] = returned[at];
            } else if (column == plan.generatedKey() && generated != null) {
                values[i] =
                        column.type().coerce(generated instanceof Number number ? narrowed(column, number) : generated);
            } else {
                values[i] = parameters.valueOf(column, 0);
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

package io.jalchemy.engine;

import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the primary key of an inserted row together: from its parameters, from what came back, from the driver. */
final class InsertedKeys {
    private InsertedKeys() {}

    /** What a single INSERT, UPDATE or DELETE left behind; the driver's key is that of an INSERT. */
    static Changes of(DmlPlan plan, ParameterSets parameters, long rowCount, @Nullable Object generated) {
        return new Changes(rowCount, new WrittenRows(plan, parameters, List.of(), generated));
    }

    /** What a statement left behind whose implicit RETURNING gave these rows, or that ran for several sets and gave none. */
    static Changes of(DmlPlan plan, ParameterSets parameters, long rowCount, List<Row> returned) {
        return new Changes(rowCount, new WrittenRows(plan, parameters, List.copyOf(returned), null));
    }

    static List<Row> of(WrittenRows written) {
        DmlPlan plan = written.plan();
        Table table = table(plan);
        List<Row> keys = new ArrayList<>();
        for (int i = 0; table != null && i < written.size(); i++) {
            Row returned = i < written.returnedSize() ? written.returnedRows().get(i) : null;
            keys.add(row(table, plan, written.parameters(), i, returned, written.generated()));
        }
        return keys;
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
                values[i] = generated(column, generated);
            } else {
                values[i] = parameters.valueOf(column, set);
            }
        }
        return Row.of(StatementRunner.keysOf(key), values);
    }

    /** A key that the driver reported, as a value of its column. */
    static Object generated(Column<?> column, Object reported) {
        return column.type().coerce(reported instanceof Number number ? narrowed(column, number) : reported);
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

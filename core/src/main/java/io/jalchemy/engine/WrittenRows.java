package io.jalchemy.engine;

import io.jalchemy.compiler.BindSlot;
import io.jalchemy.compiler.DmlPlan;
import io.jalchemy.row.Row;
import io.jalchemy.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT or UPDATE made of the rows that it wrote, beyond what it was given: values that RETURNING brought back, a key
 * that the driver reported, defaults that were made on the client. For a mapper, which keeps its objects true; looked up only
 * when asked for.
 */
public final class WrittenRows {
    /** Stands for a value that nothing told. */
    public static final Object UNTOLD = new Object() {
        @Override
        public String toString() {
            return "untold";
        }
    };

    private final DmlPlan plan;
    private final ParameterSets parameters;
    private final List<Row> returned;
    private final @Nullable Object generated;

    WrittenRows(DmlPlan plan, ParameterSets parameters, List<Row> returned, @Nullable Object generated) {
        this.plan = plan;
        this.parameters = parameters;
        this.returned = returned;
        this.generated = generated;
    }

    DmlPlan plan() {
        return plan;
    }

    ParameterSets parameters() {
        return parameters;
    }

    List<Row> returnedRows() {
        return returned;
    }

    @Nullable Object generated() {
        return generated;
    }

    List<Map<String, @Nullable Object>> named() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            all.add(parameters.named(i));
        }
        return all;
    }

    /** How many rows were sent. */
    public int size() {
        return parameters.size();
    }

    /** How many rows came back; 0 where nothing was to be returned. */
    public int returnedSize() {
        return returned.size();
    }

    /** The columns that came back. */
    public List<Column<?>> returned() {
        return plan.returned();
    }

    /** The columns whose value was made on the client. */
    public List<DmlPlan.ClientDefault> clientDefaults() {
        return plan.clientDefaults();
    }

    /** The columns that the database fills and that nothing brought back. */
    public List<Column<?>> postfetched() {
        return plan.postfetched();
    }

    /** What came back for a column of a row, or {@link #UNTOLD}; rows and columns count from 0. */
    public @Nullable Object returned(int row, int column) {
        return row < returned.size() ? returned.get(row).get(column) : UNTOLD;
    }

    /** The value that was made on the client for a row. */
    public @Nullable Object made(int row, DmlPlan.ClientDefault one) {
        BindSlot[] slots = parameters.slots();
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].parameter() == one.parameter()) {
                return parameters.values(row)[i];
            }
        }
        return UNTOLD;
    }

    /** The value of a key column of a row, wherever it came from; {@link #UNTOLD} if nothing told it. */
    public @Nullable Object key(int row, Column<?> column) {
        int at = plan.returned().indexOf(column);
        if (at >= 0 && row < returned.size()) {
            return returned.get(row).get(at);
        }
        if (column == plan.generatedKey() && generated != null) {
            return InsertedKeys.generated(column, generated);
        }
        for (DmlPlan.ClientDefault one : plan.clientDefaults()) {
            if (one.column() == column) {
                return made(row, one);
            }
        }
        return UNTOLD;
    }
}

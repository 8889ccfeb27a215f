package io.jalchemy.sql;

import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code left JOIN right ON …}. */
public final class Join extends FromClause implements SelectElement<Row> {
    private final FromClause left;
    private final FromClause right;
    private final @Nullable Expression<?> on;
    private final JoinStep.Kind kind;

    /**
     * @param left the left side
     * @param right the right side
     * @param on the condition as given, null to derive it from the foreign keys
     * @param kind which rows are kept
     */
    public Join(FromClause left, FromClause right, @Nullable Expression<?> on, JoinStep.Kind kind) {
        this.left = left;
        this.right = right;
        this.on = on;
        this.kind = kind;
    }

    /** The left side. */
    public FromClause left() {
        return left;
    }

    /** The right side. */
    public FromClause right() {
        return right;
    }

    /** The condition as given, null to derive it from the foreign keys. */
    public @Nullable Expression<?> on() {
        return on;
    }

    /** Which rows are kept. */
    public JoinStep.Kind kind() {
        return kind;
    }

    /** The condition: as given, or derived from the foreign keys between the two sides. */
    public Expression<?> condition() {
        return on != null ? on : JoinConditions.between(left, right);
    }

    @Override
    public Alias alias(String aliasName) {
        return new Alias(this, Name.of(aliasName));
    }

    @Override
    public Alias alias() {
        return new Alias(this, null);
    }

    @Override
    public List<FromClause> members() {
        List<FromClause> all = new ArrayList<>();
        all.add(this);
        all.addAll(left.members());
        all.addAll(right.members());
        return all;
    }

    @Override
    protected ColumnCollection makeColumns() {
        List<ColumnClause<?>> all = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (FromClause side : List.of(left, right)) {
            for (ColumnClause<?> column : side.columns()) {
                all.add(column);
                keys.add(ColumnNames.joinKey(side, column));
            }
        }
        return new ColumnCollection(all, keys);
    }

    @Override
    protected boolean isShared() {
        return true;
    }

    @Override
    protected int partCount() {
        return 4;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> left;
            case 1 -> right;
            case 2 -> on;
            default -> kind;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new Join(parts.get(0), parts.get(1), parts.orNull(2), parts.get(3));
    }
}

package io.jalchemy.sql;

import io.jalchemy.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table by name and columns, without metadata. The schema's table extends it. */
public non-sealed class TableClause extends FromClause implements SelectElement<Row> {
    private final Name name;
    private final @Nullable Name schema;
    private final List<ColumnClause<?>> declared;

    /**
     * @param name the table's name
     * @param schema the schema that qualifies it, null without
     * @param columns on their own; the table makes its own out of them
     */
    public TableClause(Name name, @Nullable String schema, List<? extends ColumnClause<?>> columns) {
        this(name, columns, schema == null ? null : Name.of(schema));
    }

    /**
     * A table whose schema has a rule for quotes.
     *
     * @param name the table's name
     * @param columns on their own; the table makes its own out of them
     * @param schema the schema that qualifies it, null without
     */
    public TableClause(Name name, List<? extends ColumnClause<?>> columns, @Nullable Name schema) {
        this.name = name;
        this.schema = schema;
        this.declared = List.copyOf(columns);
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
    public final Name name() {
        return name;
    }

    @Override
    public final @Nullable String schema() {
        return schema == null ? null : schema.text();
    }

    @Override
    public final @Nullable Name schemaName() {
        return schema;
    }

    @Override
    protected ColumnCollection makeColumns() {
        List<ColumnClause<?>> own = new ArrayList<>();
        for (ColumnClause<?> column : declared) {
            own.add(owned(column));
        }
        return new ColumnCollection(own);
    }

    private <T> ColumnClause<T> owned(ColumnClause<T> column) {
        return new ColumnClause<>(column.name(), column.key(), column.type(), column.isLiteral(), this, null);
    }

    @Override
    protected boolean isShared() {
        return true;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> name;
            case 1 -> schema;
            default -> declared;
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        List<ColumnClause<?>> columns = parts.get(2);
        Name inSchema = parts.orNull(1);
        return new TableClause(parts.get(0), columns, inSchema);
    }
}

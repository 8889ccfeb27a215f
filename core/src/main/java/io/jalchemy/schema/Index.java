package io.jalchemy.schema;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.FromObjects;
import io.jalchemy.sql.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index over columns or expressions. Configured by chained calls while its table is built. */
public final class Index implements SchemaItem {
    private final @Nullable Name name;
    private final List<Object> given;
    private boolean unique;
    private @Nullable DdlCondition condition;
    private @Nullable Table table;
    private final DialectOptions options = new DialectOptions(OptionCatalog.Kind.INDEX);

    /**
     * @param name null to leave it to the naming convention
     * @param expressions column keys as strings, or expressions
     */
    public Index(@Nullable Name name, List<?> expressions) {
        this.name = name;
        this.given = List.copyOf(expressions);
    }

    /** Makes it a unique index. */
    public Index unique() {
        unique = true;
        return this;
    }

    /** Sets an option that one dialect knows. */
    public Index dialectOption(String option, @Nullable Object value) {
        options.put(option, value);
        return this;
    }

    /** Creates it on the named dialects only. */
    public Index ddlIf(String... dialects) {
        return ddlIf(DdlCondition.dialects(dialects));
    }

    /** Creates it only where the condition holds. */
    public Index ddlIf(DdlCondition when) {
        condition = when;
        return this;
    }

    /** Makes it part of a table. */
    public Index on(Table owner) {
        owner.add(this);
        return this;
    }

    void attach(Table owner) {
        table = owner;
    }

    /** The name that was given, or null. */
    public @Nullable Name name() {
        return name;
    }

    /**
     * The name that it has in the database: the one that was given, or the one that the naming convention of its metadata
     * makes; null if there is none.
     */
    public @Nullable Name effectiveName() {
        return NamingConvention.nameOf(this);
    }

    /** When it is created; null for always. */
    public @Nullable DdlCondition condition() {
        return condition;
    }

    /** The table: that which it is part of, else that of its columns; null before either is known. */
    public @Nullable Table table() {
        if (table == null) {
            table = tableOfColumns();
        }
        return table;
    }

    private @Nullable Table tableOfColumns() {
        for (Object expression : given) {
            if (expression instanceof Expression<?> node) {
                for (FromClause from : FromObjects.of(node)) {
                    if (from instanceof Table found) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** Creates it if it is not there. */
    public void create(SchemaTarget target) {
        target.apply(new CreateIndex(this), CheckFirst.ALL);
    }

    /** Drops it if it is there. */
    public void drop(SchemaTarget target) {
        target.apply(new DropIndex(this), CheckFirst.ALL);
    }

    /** The expressions; column keys resolved against the table. */
    public List<Expression<?>> expressions() {
        List<Expression<?>> all = new ArrayList<>();
        for (Object expression : given) {
            all.add(
                    expression instanceof String key
                            ? java.util.Objects.requireNonNull(table(), "index without table")
                                    .column(key, "an index")
                            : (Expression<?>) expression);
        }
        return all;
    }

    /** The columns that it mentions, each once. */
    public List<ColumnClause<?>> columns() {
        List<ColumnClause<?>> all = new ArrayList<>();
        for (Expression<?> expression : expressions()) {
            expression.traverse(node -> {
                if (node instanceof ColumnClause<?> column && !all.contains(column)) {
                    all.add(column);
                }
            });
        }
        return all;
    }

    /** Whether it is unique. */
    public boolean isUnique() {
        return unique;
    }

    /** Options that one dialect knows. */
    public DialectOptions options() {
        return options;
    }
}

package io.jalchemy.schema;

import io.jalchemy.sql.TableClause;

/** {@code DROP VIEW}. */
public final class DropView extends SchemaStatement {
    private final TableClause view;
    private final boolean materialized;
    private final boolean ifExists;

    /** The statement for a view. */
    public DropView(TableClause view) {
        this(view, false, false);
    }

    private DropView(TableClause view, boolean materialized, boolean ifExists) {
        this.view = view;
        this.materialized = materialized;
        this.ifExists = ifExists;
    }

    /** The statement for a materialized view. */
    public DropView materialized() {
        return new DropView(view, true, ifExists);
    }

    /** Does nothing where it does not exist. */
    public DropView ifExists() {
        return new DropView(view, materialized, true);
    }

    /** The view as a FROM element. */
    public TableClause view() {
        return view;
    }

    /** Whether it is a materialized view. */
    public boolean isMaterialized() {
        return materialized;
    }

    /** Whether it does nothing where it does not exist. */
    public boolean isIfExists() {
        return ifExists;
    }
}

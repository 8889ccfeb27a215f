package io.jalchemy.schema;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.TableClause;
import org.jspecify.annotations.Nullable;

/** {@code CREATE VIEW name AS SELECT …}, with the values of the select inline. */
public final class CreateView extends SchemaStatement {
    private final TableClause view;
    private final SelectBase<?> select;
    private final Options options;

    /**
     * What is said beside name and select.
     *
     * @param orReplace whether a view of that name is replaced
     * @param materialized whether its rows are stored
     * @param temporary whether it lasts as long as the connection
     * @param ifNotExists whether nothing is done where it exists already
     */
    record Options(boolean orReplace, boolean materialized, boolean temporary, boolean ifNotExists) {
        static final Options NONE = new Options(false, false, false, false);
    }

    /** A view in the default schema. */
    public CreateView(String name, SelectBase<?> select) {
        this(Name.of(name), null, select);
    }

    /** A view in a schema; null for the default one. */
    public CreateView(Name name, @Nullable String schema, SelectBase<?> select) {
        this(SelectedTable.of(name, schema, select), select, Options.NONE);
    }

    private CreateView(TableClause view, SelectBase<?> select, Options options) {
        this.view = view;
        this.select = select;
        this.options = options;
    }

    /** Replaces a view of that name. */
    public CreateView orReplace() {
        return with(new Options(true, isMaterialized(), isTemporary(), isIfNotExists()));
    }

    /** Stores its rows. */
    public CreateView materialized() {
        return with(new Options(isOrReplace(), true, isTemporary(), isIfNotExists()));
    }

    /** Lasts as long as the connection. */
    public CreateView temporary() {
        return with(new Options(isOrReplace(), isMaterialized(), true, isIfNotExists()));
    }

    /** Does nothing where it exists already. */
    public CreateView ifNotExists() {
        return with(new Options(isOrReplace(), isMaterialized(), isTemporary(), true));
    }

    private CreateView with(Options changed) {
        return new CreateView(view, select, changed);
    }

    /** The view as a FROM element with the columns of the select. */
    public TableClause view() {
        return view;
    }

    /** A column of the view. */
    public <T> ColumnClause<T> c(String key) {
        return view.c(key);
    }

    /** The rows of the view. */
    public SelectBase<?> select() {
        return select;
    }

    /** Whether a view of that name is replaced. */
    public boolean isOrReplace() {
        return options.orReplace();
    }

    /** Whether its rows are stored. */
    public boolean isMaterialized() {
        return options.materialized();
    }

    /** Whether it lasts as long as the connection. */
    public boolean isTemporary() {
        return options.temporary();
    }

    /** Whether it does nothing where it exists already. */
    public boolean isIfNotExists() {
        return options.ifNotExists();
    }

    /** The statement that drops it. */
    public DropView drop() {
        DropView drop = new DropView(view);
        return isMaterialized() ? drop.materialized() : drop;
    }
}

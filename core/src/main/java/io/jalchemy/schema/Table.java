package io.jalchemy.schema;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.error.NoSuchColumnException;
import io.jalchemy.sql.ColumnCollection;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.TableClause;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of a schema. Made by {@link MetaData#table}, or as a typed class whose fields are its columns:
 *
 * {@snippet :
 * final class Users extends Table {
 *     final Column<Integer> id = column("id", integer()).primaryKey();
 *     final Column<String> name = column("name", string(30)).notNull();
 *
 *     Users(MetaData metadata) {
 *         super("user_account", metadata);
 *     }
 * }
 * }
 */
public class Table extends TableClause {
    private final MetaData metadata;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final List<Constraint> declared = new ArrayList<>();
    private final List<Table> dependencies = new ArrayList<>();
    private final SchemaListeners listeners = new SchemaListeners();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final DialectOptions options = new DialectOptions(OptionCatalog.Kind.TABLE);
    private final Map<String, Object> info = new LinkedHashMap<>();
    private PrimaryKeyConstraint primaryKey = PrimaryKeyConstraint.ofMarkedColumns();
    private @Nullable String comment;
    private boolean implicitReturning = true;
    private volatile @Nullable ColumnCollection collection;

    /** A table in the default schema of the metadata. */
    public Table(String name, MetaData metadata) {
        this(Name.of(name), metadata.schema(), metadata);
    }

    /** A table in a schema; null for none. */
    public Table(Name name, @Nullable String schema, MetaData metadata) {
        this(name, metadata, schema == null ? null : Name.of(schema));
    }

    /** A table in a schema that has a rule for quotes; null for none. */
    public Table(Name name, MetaData metadata, @Nullable Name schema) {
        super(name, List.of(), schema);
        this.metadata = metadata;
        primaryKey.attach(this);
        metadata.add(this);
    }

    /** Adds a column; for the field initialisers of a typed table class. */
    protected final <T> Column<T> column(String name, SqlType<T> type) {
        Column<T> column = new Column<>(Name.of(name), type);
        add(column);
        return column;
    }

    /** A primary key over these columns, by key: {@link Schema#primaryKey}, which {@link #primaryKey()} hides in a class of a table. */
    protected static PrimaryKeyConstraint primaryKey(String... columns) {
        return Schema.primaryKey(columns);
    }

    /** Adds columns, constraints and indexes in order. */
    public final Table add(SchemaItem... items) {
        for (SchemaItem item : items) {
            add(item);
            metadata.attached(this, item);
        }
        return this;
    }

    private void add(SchemaItem item) {
        switch (item) {
            case Column<?> column -> addColumn(column);
            case PrimaryKeyConstraint key -> {
                declared.remove(primaryKey);
                primaryKey = key;
                key.attach(this);
                declared.add(key);
            }
            case Constraint constraint -> {
                constraint.attach(this);
                declared.add(constraint);
            }
            case Index index -> {
                index.attach(this);
                indexes.add(index);
            }
        }
    }

    /**
     * Adds columns and constraints; a column of a key that is there already takes the place of the other one.
     *
     * @return this table
     */
    public final Table extend(SchemaItem... items) {
        for (SchemaItem item : items) {
            if (item instanceof Column<?> column && columns.containsKey(column.key())) {
                replace(column);
            } else {
                add(item);
            }
            metadata.attached(this, item);
        }
        return this;
    }

    private void replace(Column<?> column) {
        Column<?> old = column(column.key(), "its replacement");
        columns.put(column.key(), column);
        column.attach(this, old.position());
        collection = null;
        for (Constraint constraint : declared) {
            if (constraint.columns().contains(old)) {
                constraint.attach(this); // finds its columns by their keys again
            }
        }
        for (ForeignKey key : List.copyOf(column.foreignKeyList())) {
            addForeignKey(column, key);
        }
    }

    /** A copy of this table in other metadata, in the same schema; columns, constraints and indexes are copies too. */
    public final Table toMetadata(MetaData target) {
        return toMetadata(target, TableCopy.Schemas.KEEP);
    }

    /** A copy of this table in other metadata and another schema. */
    public final Table toMetadata(MetaData target, TableCopy.Schemas schemas) {
        return new TableCopy(this, target, schemas).make();
    }

    private void addColumn(Column<?> column) {
        if (columns.containsKey(column.key())) {
            throw new ArgumentException(
                    "Table \"%s\" has a column \"%s\" already.".formatted(fullName(), column.key()));
        }
        columns.put(column.key(), column);
        column.attach(this, columns.size() - 1);
        collection = null;
        for (ForeignKey key : List.copyOf(column.foreignKeyList())) {
            addForeignKey(column, key);
        }
    }

    void addForeignKey(Column<?> column, ForeignKey key) {
        if (key.constraint() == null) {
            ForeignKeyConstraint constraint = ForeignKeyConstraint.ofColumn(column, key);
            constraint.attach(this);
            column.addOwn(constraint);
        }
    }

    /** Words behind CREATE, such as {@code TEMPORARY}. */
    public final Table prefix(String word) {
        prefixes.add(word);
        return this;
    }

    /** A comment in the database. */
    public final Table comment(String text) {
        comment = text;
        return this;
    }

    /** Sets an option that one dialect knows, such as {@code mysql_engine}. */
    public final Table dialectOption(String option, @Nullable Object value) {
        options.put(option, value);
        return this;
    }

    /** Never adds RETURNING by itself for this table, for instance because of triggers. */
    public final Table withoutImplicitReturning() {
        implicitReturning = false;
        return this;
    }

    @Override
    public ColumnCollection columns() {
        ColumnCollection known = collection;
        if (known == null) {
            known = new ColumnCollection(columns.values());
            collection = known;
        }
        return known;
    }

    /** The columns in order. */
    public final List<Column<?>> columnList() {
        return List.copyOf(columns.values());
    }

    /** The column of a key, or null. */
    public final @Nullable Column<?> find(String key) {
        return columns.get(key);
    }

    /** The column of a name as written in SQL, or null. */
    public final @Nullable Column<?> findByName(String name) {
        for (Column<?> column : columns.values()) {
            if (column.name().text().equals(name)) {
                return column;
            }
        }
        return null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <T> Column<T> c(String key) {
        return (Column<T>) column(key, "a statement");
    }

    final Column<?> column(String key, String user) {
        Column<?> found = columns.get(key);
        if (found == null) {
            throw new NoSuchColumnException("Table \"%s\" has no column \"%s\", which %s names. It has: %s."
                    .formatted(fullName(), key, user, String.join(", ", columns.keySet())));
        }
        return found;
    }

    final List<Column<?>> markedPrimaryKeyColumns() {
        List<Column<?>> marked = new ArrayList<>();
        for (Column<?> column : columns.values()) {
            if (column.isPrimaryKey()) {
                marked.add(column);
            }
        }
        return marked;
    }

    /** The primary key; empty if the table has none. */
    public final PrimaryKeyConstraint primaryKey() {
        return primaryKey;
    }

    /**
     * The constraints: those declared on the table in order, the primary key only if it was declared as such, then those
     * declared on its columns.
     */
    public final List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>(declared);
        for (Column<?> column : columns.values()) {
            all.addAll(column.ownConstraints());
        }
        return all;
    }

    /** The constraints that were declared on the table itself, in order. */
    public final List<Constraint> declaredConstraints() {
        return Collections.unmodifiableList(declared);
    }

    /** The foreign keys in the order of their declaration. */
    public final List<ForeignKeyConstraint> foreignKeyConstraints() {
        List<ForeignKeyConstraint> all = new ArrayList<>();
        for (Constraint constraint : constraints()) {
            if (constraint instanceof ForeignKeyConstraint key) {
                all.add(key);
            }
        }
        return all;
    }

    /** The indexes: those declared on its columns, then those declared on the table in order. */
    public final List<Index> indexes() {
        List<Index> all = new ArrayList<>();
        for (Column<?> column : columns.values()) {
            Index own = column.ownIndex();
            if (own != null) {
                all.add(own);
            }
        }
        all.addAll(indexes);
        return all;
    }

    /** Makes the other table come first when both are created, although no foreign key says so. */
    public final Table dependsOn(Table other) {
        dependencies.add(other);
        return this;
    }

    /** The tables that {@link #dependsOn} names. */
    public final List<Table> dependencies() {
        return Collections.unmodifiableList(dependencies);
    }

    /** Tells the listener when this table is created or dropped. */
    public final Table on(SchemaEvent.Phase phase, SchemaEvent.Listener listener) {
        listeners.add(phase, listener);
        return this;
    }

    /** Runs the statement when this table is created or dropped. */
    public final Table on(SchemaEvent.Phase phase, SchemaStatement statement) {
        return on(phase, event -> event.run(statement));
    }

    /** Tells listeners of an event. For those who create and drop. */
    public final void tell(SchemaEvent event) {
        listeners.tell(event);
    }

    /** Creates the table, with its indexes, if it is not there. */
    public final void create(SchemaTarget target) {
        create(target, CheckFirst.ALL);
    }

    /** Creates the table, with its indexes; what is checked only if it is missing. */
    public final void create(SchemaTarget target, Set<CheckFirst> check) {
        target.apply(new CreateTable(this), check);
    }

    /** Drops the table if it is there. */
    public final void drop(SchemaTarget target) {
        drop(target, CheckFirst.ALL);
    }

    /** Drops the table; with a check only if it is there. */
    public final void drop(SchemaTarget target, Set<CheckFirst> check) {
        target.apply(new DropTable(this), check);
    }

    /** The column that the database numbers by itself, or null. */
    public final @Nullable Column<?> autoincrementColumn() {
        return AutoincrementRule.columnOf(this);
    }

    /** The metadata that holds the table. */
    public final MetaData metadata() {
        return metadata;
    }

    /** The name with its schema, unquoted. */
    public final String fullName() {
        return schema() == null ? name().text() : schema() + "." + name().text();
    }

    /** The key in the metadata: the full name. */
    public final String key() {
        return fullName();
    }

    /** Words behind CREATE. */
    public final List<String> prefixes() {
        return Collections.unmodifiableList(prefixes);
    }

    /** The comment in the database, or null. */
    public final @Nullable String comment() {
        return comment;
    }

    /** Options that one dialect knows. */
    public final DialectOptions options() {
        return options;
    }

    /** Whether RETURNING may be added without being asked for. */
    public final boolean isImplicitReturning() {
        return implicitReturning;
    }

    /** Data of the user that travels with the table. */
    public final Map<String, Object> info() {
        return info;
    }

    @Override
    public final String description() {
        return "\"" + fullName() + "\"";
    }

    @Override
    protected final boolean isUnique() {
        return true;
    }

    @Override
    protected final int partCount() {
        return 0;
    }

    @Override
    protected final SqlNode withParts(Parts parts) {
        return this;
    }
}

package io.jalchemy.schema;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.sql.Name;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A collection of tables that belong together: foreign keys find their targets in it, and it is created as a whole. */
public final class MetaData {
    private static final Logger LOG = LoggerFactory.getLogger(MetaData.class);

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final @Nullable String schema;
    private final NamingConvention convention;
    private final List<SqlType<?>> types = new ArrayList<>();
    private final List<CreateView> views = new ArrayList<>();
    private final List<BiConsumer<Table, SchemaItem>> attachListeners = new ArrayList<>();
    private final List<Consumer<ColumnReflection>> reflectListeners = new ArrayList<>();
    private final SchemaListeners listeners = new SchemaListeners();
    private final Map<String, Object> info = new LinkedHashMap<>();

    /** Tables without a default schema. */
    public MetaData() {
        this(null, NamingConvention.DEFAULT);
    }

    /**
     * @param schema for tables that name none; null for none
     * @param convention for constraints and indexes without a name
     */
    public MetaData(@Nullable String schema, NamingConvention convention) {
        this.schema = schema;
        this.convention = convention;
    }

    /** A table in the default schema, with columns, constraints and indexes in order. */
    public Table table(String name, SchemaItem... items) {
        return new Table(Name.of(name), schema, this).add(items);
    }

    /** A table in another schema than that of the metadata, with columns, constraints and indexes in order. */
    public Table table(String name, String inSchema, SchemaItem... items) {
        return table(Name.of(name), inSchema, items);
    }

    /** A table in a schema, with columns, constraints and indexes in order. */
    public Table table(Name name, @Nullable String inSchema, SchemaItem... items) {
        return new Table(name, inSchema, this).add(items);
    }

    void add(Table table) {
        if (tables.putIfAbsent(table.key(), table) != null) {
            throw new InvalidRequestException(
                    "Table \"%s\" is already defined in this MetaData. Use find(\"%s\") to get it, or remove it first."
                            .formatted(table.key(), table.key()));
        }
    }

    void addSequence(Sequence sequence) {
        sequences.add(sequence);
    }

    /** Forgets a table. */
    public void remove(Table table) {
        tables.remove(table.key(), table);
    }

    /** Forgets all tables and sequences. */
    public void clear() {
        tables.clear();
        sequences.clear();
    }

    /** The table of a key ({@code name} or {@code schema.name}), or null. */
    public @Nullable Table find(String key) {
        return tables.get(key);
    }

    /**
     * The table of a key.
     *
     * @throws NoSuchTableException if there is none
     */
    public Table get(String key) {
        Table table = tables.get(key);
        if (table == null) {
            throw new NoSuchTableException("This MetaData holds no table \"%s\". It holds: %s."
                    .formatted(key, String.join(", ", tables.keySet())));
        }
        return table;
    }

    /** The tables by key, in the order of their definition. */
    public Map<String, Table> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** The sequences that were made part of it. */
    public List<Sequence> sequences() {
        return Collections.unmodifiableList(sequences);
    }

    /** The tables in an order in which they can be created: those that are referenced come first. */
    public List<Table> sortedTables() {
        List<Table> byKey = new ArrayList<>(tables.values());
        byKey.sort(Comparator.comparing(Table::key));
        TableOrder order = TableOrder.of(byKey);
        List<String> ring = order.deferred().stream()
                .filter(key -> !key.isUseAlter())
                .map(key -> Objects.requireNonNull(key.table()).fullName())
                .distinct()
                .toList();
        if (!ring.isEmpty()) {
            LOG.warn(
                    "Tables reference each other in a ring and cannot be sorted entirely: {}. Call useAlter() on one of their foreign keys to say which is added later.",
                    String.join(", ", ring));
        }
        return order.tables();
    }

    /** The schema of tables that name none, or null. */
    public @Nullable String schema() {
        return schema;
    }

    /** How constraints and indexes without a name are named. */
    public NamingConvention convention() {
        return convention;
    }

    /** Data of the user that travels with the metadata. */
    public Map<String, Object> info() {
        return info;
    }

    /** Makes a view part of it: {@code createAll} creates it behind the tables, {@code dropAll} drops it before them. */
    public MetaData add(CreateView view) {
        views.add(view);
        return this;
    }

    /**
     * Makes a type that has a name in the database part of it: {@code createAll} creates it whether a table has it or not, and
     * dropping single tables leaves it there.
     */
    public MetaData add(SqlType<?> type) {
        types.add(type);
        return this;
    }

    /** The types that were made part of it, in order. */
    public List<SqlType<?>> types() {
        return Collections.unmodifiableList(types);
    }

    /** The views that were made part of it, in order. */
    public List<CreateView> views() {
        return Collections.unmodifiableList(views);
    }

    /** The table of a name in the default schema as it is, or a new one of these items if there is none. */
    public Table tableIfAbsent(String name, SchemaItem... items) {
        Table known = find(schema == null ? name : schema + "." + name);
        return known == null ? table(name, items) : known;
    }

    /** The table of a name in the default schema with these items in addition, or a new one if there is none. */
    public Table extendTable(String name, SchemaItem... items) {
        Table known = find(schema == null ? name : schema + "." + name);
        return known == null ? table(name, items) : known.extend(items);
    }

    /** Tells the listener of every column, constraint and index that becomes part of a table from now on. */
    public MetaData onAttach(BiConsumer<Table, SchemaItem> listener) {
        attachListeners.add(listener);
        return this;
    }

    /** Tells a listener of every column that is read from a database into a table of this metadata; it may change the column. */
    public MetaData onColumnReflect(Consumer<ColumnReflection> listener) {
        reflectListeners.add(listener);
        return this;
    }

    /** For reflection: tells the listeners of a column. */
    public void tellReflected(ColumnReflection column) {
        reflectListeners.forEach(listener -> listener.accept(column));
    }

    /** Adds all tables of a database, with those that their foreign keys lead to. Tables that are here already stay as they are. */
    public MetaData reflect(ReflectionSource source) {
        return reflect(source, ReflectOptions.DEFAULT);
    }

    /** Adds tables of a database as the options say. */
    public MetaData reflect(ReflectionSource source, ReflectOptions options) {
        source.reflect(this, options);
        return this;
    }

    /** Adds one table of a database; see {@link ReflectionSource#autoload}. */
    public Table autoload(ReflectionSource source, String name, SchemaItem... items) {
        return autoload(source, name, ReflectOptions.DEFAULT, items);
    }

    /** Adds one table of a database as the options say; see {@link ReflectionSource#autoload}. */
    public Table autoload(ReflectionSource source, String name, ReflectOptions options, SchemaItem... items) {
        return source.autoload(this, name, options, items);
    }

    void attached(Table table, SchemaItem item) {
        attachListeners.forEach(listener -> listener.accept(table, item));
    }

    /** Tells the listener when these tables are created or dropped together. */
    public MetaData on(SchemaEvent.Phase phase, SchemaEvent.Listener listener) {
        listeners.add(phase, listener);
        return this;
    }

    /** Runs the statement when these tables are created or dropped together. */
    public MetaData on(SchemaEvent.Phase phase, SchemaStatement statement) {
        return on(phase, event -> event.run(statement));
    }

    /** Tells listeners of an event. For those who create and drop. */
    public void tell(SchemaEvent event) {
        listeners.tell(event);
    }

    /** Creates what is missing: types, sequences, tables in order, indexes. */
    public void createAll(SchemaTarget target) {
        createAll(target, tables.values(), CheckFirst.ALL);
    }

    /** Creates some of the tables; what is checked only if it is missing. */
    public void createAll(SchemaTarget target, Collection<Table> some, Set<CheckFirst> check) {
        target.createAll(this, List.copyOf(some), check);
    }

    /** Drops what is there, in the reverse order. */
    public void dropAll(SchemaTarget target) {
        dropAll(target, tables.values(), CheckFirst.ALL);
    }

    /** Drops some of the tables; what is checked only if it is there. */
    public void dropAll(SchemaTarget target, Collection<Table> some, Set<CheckFirst> check) {
        target.dropAll(this, List.copyOf(some), check);
    }
}

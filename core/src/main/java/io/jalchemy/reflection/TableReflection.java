package io.jalchemy.reflection;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.error.NoSuchTableException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.SchemaItem;
import io.jalchemy.schema.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a metadata from a database, round by round: first what was asked for, then what its foreign keys lead to, until nothing is
 * missing. Each round describes its tables together, schema by schema.
 */
final class TableReflection {
    private static final Logger LOG = LoggerFactory.getLogger(TableReflection.class);

    private final Inspector inspector;
    private final MetaData metadata;
    private final ReflectOptions options;
    private final @Nullable String schema;

    /** The tables made so far, whose foreign keys wait for the tables that they lead to. */
    private final Map<TableName, TableDraft> made = new LinkedHashMap<>();

    TableReflection(Inspector inspector, MetaData metadata, ReflectOptions options) {
        this.inspector = inspector;
        this.metadata = metadata;
        this.options = options;
        this.schema = options.schema() == null ? metadata.schema() : options.schema();
    }

    /** All tables that the options ask for. */
    void all() {
        Set<String> there = new TreeSet<>(inspector.tableNames(schema));
        if (options.views()) {
            there.addAll(inspector.viewNames(schema));
            there.addAll(inspector.materializedViewNames(schema));
        }
        Set<String> wanted = options.names() == null ? there : named(options.names(), there);
        Set<String> taken = new LinkedHashSet<>();
        for (String name : wanted) {
            if (options.filter().test(name) && !stays(new TableName(schema, name))) {
                taken.add(name);
            }
        }
        boolean whole = taken.size() == there.size();
        TableSelection selection =
                TableSelection.ofSchema(schema).kinds(options.views() ? ObjectKind.ANY : Set.of(ObjectKind.TABLE));
        make(whole ? selection : selection.only(taken), taken);
        finish();
    }

    private Set<String> named(Set<String> names, Set<String> there) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            throw new InvalidRequestException("Cannot reflect %s: %s has no such table%s. It has: %s."
                    .formatted(
                            String.join(", ", missing),
                            schema == null ? "the database" : "schema \"" + schema + "\"",
                            options.views() ? " or view" : " (views are read with ReflectOptions.withViews())",
                            String.join(", ", there)));
        }
        return new TreeSet<>(names);
    }

    /** One table, with what is given beside. */
    Table one(String name, List<SchemaItem> items) {
        TableName wanted = new TableName(schema, name);
        Table known = metadata.find(wanted.toString());
        if (known != null && options.known() == ReflectOptions.Known.KEEP) {
            if (!items.isEmpty()) {
                throw new InvalidRequestException(
                        "Table \"%s\" is already defined in this MetaData, so that columns and constraints cannot be given to it. Use ReflectOptions.extending() to extend it."
                                .formatted(wanted));
            }
            return known;
        }
        read(TableSelection.ofNames(schema, Set.of(name)), Set.of(name), items);
        TableDraft draft = made.get(wanted);
        if (draft == null) {
            throw inspector.missing(name, schema);
        }
        finish();
        return draft.table();
    }

    private boolean stays(TableName name) {
        return options.known() == ReflectOptions.Known.KEEP && metadata.find(name.toString()) != null;
    }

    private void make(TableSelection selection, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        read(selection, names, List.of());
        for (String name : names) {
            if (!made.containsKey(new TableName(selection.schema(), name))) {
                LOG.warn(
                        "Table \"{}\" is listed by the database, which does not describe it; it is passed over.",
                        new TableName(selection.schema(), name));
            }
        }
    }

    private void read(TableSelection selection, Collection<String> names, List<SchemaItem> items) {
        TableAspects aspects = TableAspects.of(inspector, selection.options(options.dialectOptions()));
        for (String name : names) {
            TableName key = new TableName(selection.schema(), name);
            if (aspects.has(key)) {
                TableDraft draft = new TableDraft(metadata, key, options, aspects);
                draft.make(items);
                made.put(key, draft);
            }
        }
    }

    /** Reads what foreign keys lead to, then adds the keys. */
    private void finish() {
        if (options.resolveForeignKeys()) {
            for (Map<@Nullable String, Set<String>> next = missing(); !next.isEmpty(); next = missing()) {
                next.forEach((place, names) -> make(TableSelection.ofNames(place, names), names));
                next.forEach((place, names) -> names.forEach(name -> required(new TableName(place, name))));
            }
        }
        made.values().forEach(TableDraft::addForeignKeys);
        made.values().forEach(TableDraft::addPrerequisites);
    }

    private void required(TableName name) {
        if (!made.containsKey(name)) {
            throw new NoSuchTableException(
                    "A foreign key leads to table \"%s\", which cannot be read. Use ReflectOptions.withoutReferredTables() to leave such tables out."
                            .formatted(name));
        }
    }

    private Map<@Nullable String, Set<String>> missing() {
        Map<@Nullable String, Set<String>> next = new LinkedHashMap<>();
        for (TableDraft draft : made.values()) {
            for (TableName referred : draft.referred()) {
                if (!made.containsKey(referred) && metadata.find(referred.toString()) == null) {
                    next.computeIfAbsent(referred.schema(), place -> new LinkedHashSet<>())
                            .add(referred.name());
                }
            }
        }
        return next;
    }

    /** The columns of a list of items, by name. */
    static Map<String, Column<?>> columnsOf(List<SchemaItem> items) {
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        for (SchemaItem item : items) {
            if (item instanceof Column<?> column) {
                columns.put(column.name().text(), column);
            }
        }
        return columns;
    }
}

package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.ColumnProperty;
import io.jalchemy.orm.mapping.JoinColumns;
import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.Versioning;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Delete;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.Update;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one mapper in one table are written: its columns by position, with the attributes that hold them, and the
 * statements. Made once per mapper and table, shared between threads.
 *
 * <p>Positions: first the mapped columns in the order of the table; then the key columns as a WHERE names them; last the version
 * as a WHERE names it.
 */
final class TableWrites {
    private final Mapper<?> mapper;
    private final Table table;
    private final Column<?>[] columns;
    private final ColumnProperty[] properties;
    private final int[] keys;
    private final int version;
    private final boolean[] asNull;
    private final boolean[] keepsNull;
    private final List<Column<?>> serverDefaults = new ArrayList<>();
    private final List<Column<?>> serverUpdates = new ArrayList<>();
    private final String[] names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Insert<?> insert;
    private final Update<?> update;
    private final Delete<?> delete;

    private TableWrites(Mapper<?> mapper, Table table, List<Column<?>> mapped, List<Column<?>> key) {
        this.mapper = mapper;
        this.table = table;
        this.columns = mapped.toArray(new Column<?>[0]);
        this.properties = new ColumnProperty[columns.length];
        this.asNull = new boolean[columns.length];
        this.keepsNull = new boolean[columns.length];
        this.keys = new int[key.size()];
        for (int i = 0; i < columns.length; i++) {
            Column<?> column = columns[i];
            properties[i] = java.util.Objects.requireNonNull(mapper.propertyOf(column));
            keepsNull[i] = keepsNull(column.type());
            boolean filled = column.serverDefault() != null
                    || column.computed() != null
                    || column.identity() != null
                    || column.insertDefault() != null;
            asNull[i] = !column.isPrimaryKey() && !filled && !keepsNull[i];
            if (column.serverDefault() != null
                    || column.computed() != null
                    || column.identity() != null
                    || isOnServer(column.insertDefault())) {
                serverDefaults.add(column);
            }
            if (column.serverUpdate() != null || column.computed() != null || isOnServer(column.updateDefault())) {
                serverUpdates.add(column);
            }
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = mapped.indexOf(key.get(i));
        }
        Versioning rule = mapper.options().versioning();
        this.version = rule == null ? -1 : versionAt(rule);
        this.names = allNames();
        for (int i = 0; i < names.length; i++) {
            positions.put(names[i], i);
        }
        this.insert = Sql.insert(table);
        Update<?> updateByKey = Sql.update(table);
        Delete<?> deleteByKey = Sql.delete(table);
        for (int i = 0; i < keys.length; i++) {
            updateByKey = updateByKey.where(JoinColumns.equal(key.get(i), parameter(i, key.get(i))));
            deleteByKey = deleteByKey.where(JoinColumns.equal(key.get(i), parameter(i, key.get(i))));
        }
        if (version >= 0) {
            Column<?> column = columns[version];
            updateByKey = updateByKey.where(JoinColumns.equal(column, parameter(keys.length, column)));
            deleteByKey = deleteByKey.where(JoinColumns.equal(column, parameter(keys.length, column)));
        }
        this.update = updateByKey;
        this.delete = deleteByKey;
    }

    /** How a mapper writes a table; null if it does not hold the table's key. */
    static @Nullable TableWrites of(Mapper<?> mapper, Table table) {
        List<Column<?>> mapped = new ArrayList<>();
        List<Column<?>> key = new ArrayList<>();
        for (Column<?> column : table.columnList()) {
            if (mapper.propertyOf(column) != null) {
                mapped.add(column);
            }
        }
        List<Column<?>> declared = table.primaryKey().columns();
        if (!declared.isEmpty() && mapped.containsAll(declared)) {
            key.addAll(declared);
        }
        for (ColumnClause<?> column : mapper.primaryKey()) {
            if (column instanceof Column<?> own && own.table() == table && !key.contains(own)) {
                boolean replaces = key.isEmpty() || !declared.containsAll(key);
                if (replaces || !own.isPrimaryKey()) {
                    key.add(own);
                }
            }
        }
        return key.isEmpty() ? null : new TableWrites(mapper, table, mapped, key);
    }

    private static boolean keepsNull(SqlType<?> type) {
        return type instanceof JsonType<?> json && !json.noneAsNull();
    }

    private static boolean isOnServer(@Nullable ColumnDefault value) {
        return value instanceof ColumnDefault.Sql || value instanceof ColumnDefault.FromSequence;
    }

    private int versionAt(Versioning rule) {
        for (int i = 0; i < columns.length; i++) {
            if (properties[i].name().equals(rule.property())) {
                return i;
            }
        }
        return -1;
    }

    private String[] allNames() {
        List<String> all = new ArrayList<>();
        for (Column<?> column : columns) {
            all.add(column.key());
        }
        for (int key : keys) {
            all.add(fresh(columns[key]));
        }
        if (version >= 0) {
            all.add(fresh(columns[version]));
        }
        return all.toArray(new String[0]);
    }

    /** A name for the value in a WHERE that no column of the table has: columns are set by their keys. */
    private String fresh(Column<?> column) {
        StringBuilder name = new StringBuilder(table.description()).append('_').append(column.key());
        while (table.find(name.toString()) != null) {
            name.append('_');
        }
        return name.toString();
    }

    private BindParameter<?> parameter(int key, Column<?> column) {
        return BindParameter.required(names[columns.length + key], column.type());
    }

    Mapper<?> mapper() {
        return mapper;
    }

    Table table() {
        return table;
    }

    int size() {
        return columns.length;
    }

    Column<?> column(int at) {
        return columns[at];
    }

    ColumnProperty property(int at) {
        return properties[at];
    }

    /** The attribute's number. */
    int slot(int at) {
        return properties[at].slot();
    }

    /** How many key columns there are. */
    int keySize() {
        return keys.length;
    }

    /** The position of a key column among the columns. */
    int key(int index) {
        return keys[index];
    }

    /** The position of a key column as a WHERE names it. */
    int whereKey(int index) {
        return columns.length + index;
    }

    boolean isKey(int at) {
        for (int key : keys) {
            if (key == at) {
                return true;
            }
        }
        return false;
    }

    /** The position of the version among the columns, or -1. */
    int version() {
        return version;
    }

    /** The position of the version as a WHERE names it. */
    int whereVersion() {
        return columns.length + keys.length;
    }

    /** Whether a column that has no value is inserted as NULL. */
    boolean isInsertedAsNull(int at) {
        return asNull[at];
    }

    /** Whether null is a value of its own for the column, such as the JSON document. */
    boolean keepsNull(int at) {
        return keepsNull[at];
    }

    List<Column<?>> serverDefaults() {
        return serverDefaults;
    }

    List<Column<?>> serverUpdates() {
        return serverUpdates;
    }

    int position(Column<?> column) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == column) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("EI_EXPOSE_REP")
    String[] names() {
        return names;
    }

    Map<String, Integer> positions() {
        return positions;
    }

    Insert<?> insert() {
        return insert;
    }

    Update<?> update() {
        return update;
    }

    Delete<?> delete() {
        return delete;
    }
}

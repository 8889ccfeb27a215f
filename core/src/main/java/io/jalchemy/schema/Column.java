package io.jalchemy.schema;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.ForeignKeyLink;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.TextClause;
import io.jalchemy.types.BooleanType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. It is configured by chained calls while its table is built, and not changed afterwards. Without a
 * table it is a plain expression by name.
 *
 * @param <T> the Java type of its values
 */
public final class Column<T> extends ColumnClause<T> implements SchemaItem {
    private @Nullable Table table;
    private int position = -1;
    private boolean primaryKey;
    private @Nullable Boolean nullable;
    private Autoincrement autoincrement = Autoincrement.AUTO;
    private @Nullable ColumnDefault insertDefault;
    private @Nullable ColumnDefault updateDefault;
    private @Nullable ServerDefault serverDefault;
    private @Nullable ServerDefault serverUpdate;
    private @Nullable Computed computed;
    private @Nullable Identity identity;
    private @Nullable String comment;
    private @Nullable Boolean unique;
    private @Nullable Boolean indexed;
    private boolean system;
    private boolean omittedFromStatements;
    private boolean insertSentinel;
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<ForeignKeyConstraint> ownForeignKeys = new ArrayList<>();
    private @Nullable UniqueConstraint ownUnique;
    private @Nullable Index ownIndex;
    private final DialectOptions options = new DialectOptions(OptionCatalog.Kind.COLUMN);
    private final Map<String, Object> info = new HashMap<>();

    Column(Name name, SqlType<T> type) {
        this(name, name.text(), type);
    }

    private Column(Name name, String key, SqlType<T> type) {
        super(name, key, type, false, null, null);
    }

    /** When a column numbers itself. */
    public enum Autoincrement {
        /** If it is the only integer column of the primary key, has no foreign key and no default. */
        AUTO,
        /** Always. */
        YES,
        /** Never. */
        NO,
        /** As AUTO, whether it has a foreign key or not. */
        IGNORE_FK
    }

    /** The same column under another key for Java code; not yet part of a table. */
    public Column<T> key(String key) {
        requireDetached("key");
        Column<T> copy = new Column<>(name(), key, type());
        copy.takeFrom(this);
        return copy;
    }

    /** A copy of this column that is not part of a table, for use in another one. */
    public Column<T> copy() {
        Column<T> copy = new Column<>(name(), key(), type());
        copy.takeFrom(this);
        return copy;
    }

    /** A copy without foreign keys, for a table that brings them itself. */
    Column<T> copyWithoutKeys() {
        Column<T> copy = copy();
        copy.foreignKeys.clear();
        return copy;
    }

    private void takeFrom(Column<T> other) {
        primaryKey = other.primaryKey;
        nullable = other.nullable;
        autoincrement = other.autoincrement;
        insertDefault = other.insertDefault;
        updateDefault = other.updateDefault;
        serverDefault = other.serverDefault;
        serverUpdate = other.serverUpdate;
        computed = other.computed;
        identity = other.identity;
        comment = other.comment;
        unique = other.unique;
        indexed = other.indexed;
        system = other.system;
        omittedFromStatements = other.omittedFromStatements;
        insertSentinel = other.insertSentinel;
        for (ForeignKey key : other.foreignKeys) {
            ForeignKey own = key.copy();
            own.attach(this);
            foreignKeys.add(own);
        }
        for (CheckConstraint check : other.checks) {
            CheckConstraint own = new CheckConstraint(check.sqlText());
            own.takeFrom(check);
            checks.add(own);
        }
        other.options.asMap().forEach(options::put);
        info.putAll(other.info);
    }

    private void requireDetached(String method) {
        if (table != null) {
            throw new ArgumentException(
                    "Column \"%s\" is part of table \"%s\" already; call %s(...) before it is added."
                            .formatted(name(), table.name(), method));
        }
    }

    /** Makes it part of the primary key, and so NOT NULL. */
    public Column<T> primaryKey() {
        primaryKey = true;
        return this;
    }

    /** NOT NULL. */
    public Column<T> notNull() {
        nullable = false;
        return this;
    }

    /** NULL, also where it would not be by itself. */
    public Column<T> nullable() {
        nullable = true;
        return this;
    }

    /** References a column, given as {@code "table.column"} or {@code "schema.table.column"}. */
    public Column<T> references(String target) {
        return references(new ForeignKey(target));
    }

    /** References a column. */
    public Column<T> references(Column<?> target) {
        return references(new ForeignKey(target));
    }

    /** References a column, with the options of the foreign key. */
    public Column<T> references(ForeignKey key) {
        key.attach(this);
        foreignKeys.add(key);
        if (table != null) {
            table.addForeignKey(this, key);
        }
        return this;
    }

    /** A value for rows that do not give one. */
    public Column<T> defaultValue(T value) {
        insertDefault = new ColumnDefault.Value(value);
        return this;
    }

    /** A function that is called for each row that does not give a value. */
    public Column<T> defaultValue(Supplier<? extends T> function) {
        insertDefault = new ColumnDefault.Computed(parameters -> function.get());
        return this;
    }

    /** A SQL expression for rows that do not give a value. */
    public Column<T> defaultValue(Expression<?> expression) {
        insertDefault = new ColumnDefault.Sql(expression);
        return this;
    }

    /** Any kind of default for rows that do not give a value. */
    public Column<T> defaultValue(ColumnDefault value) {
        insertDefault = value;
        return this;
    }

    /** A sequence that numbers rows that do not give a value. */
    public Column<T> defaultValue(Sequence sequence) {
        insertDefault = new ColumnDefault.FromSequence(sequence);
        return this;
    }

    /** A value for updates that do not give one. */
    public Column<T> onUpdate(T value) {
        updateDefault = new ColumnDefault.Value(value);
        return this;
    }

    /** A function that is called for each update that does not give a value. */
    public Column<T> onUpdate(Supplier<? extends T> function) {
        updateDefault = new ColumnDefault.Computed(parameters -> function.get());
        return this;
    }

    /** A SQL expression for updates that do not give a value. */
    public Column<T> onUpdate(Expression<?> expression) {
        updateDefault = new ColumnDefault.Sql(expression);
        return this;
    }

    /** Any kind of default for updates that do not give a value. */
    public Column<T> onUpdate(ColumnDefault value) {
        updateDefault = value;
        return this;
    }

    /** {@code DEFAULT 'text'} of the database. */
    public Column<T> serverDefault(String literal) {
        serverDefault = new ServerDefault.Literal(literal);
        return this;
    }

    /** {@code DEFAULT expression} of the database. */
    public Column<T> serverDefault(Expression<?> expression) {
        serverDefault = new ServerDefault.Sql(expression);
        return this;
    }

    /** {@code DEFAULT text} of the database, written as it is. */
    public Column<T> serverDefault(TextClause sql) {
        return serverDefault(sql.asExpression());
    }

    /** A value that the database makes in a way that is not part of CREATE TABLE, such as a trigger. */
    public Column<T> serverDefaultFetched() {
        serverDefault = new ServerDefault.Fetched();
        return this;
    }

    /** A value that the database makes on UPDATE, such as in a trigger. */
    public Column<T> serverUpdateFetched() {
        serverUpdate = new ServerDefault.Fetched();
        return this;
    }

    /** {@code GENERATED ALWAYS AS (…)}. */
    public Column<T> computed(Computed definition) {
        computed = definition;
        return this;
    }

    /** {@code GENERATED … AS IDENTITY}. */
    public Column<T> identity(Identity definition) {
        identity = definition;
        return this;
    }

    /** Says when the column numbers itself. */
    public Column<T> autoincrement(Autoincrement rule) {
        autoincrement = rule;
        return this;
    }

    /** A unique constraint on this column alone. */
    public Column<T> unique() {
        unique = true;
        makeOwn();
        return this;
    }

    /** An index on this column alone. */
    public Column<T> index() {
        indexed = true;
        makeOwn();
        return this;
    }

    /** A check constraint that is written behind this column. */
    public Column<T> check(CheckConstraint constraint) {
        checks.add(constraint);
        if (table != null) {
            constraint.attach(table);
        }
        return this;
    }

    /** A comment in the database. */
    public Column<T> comment(String text) {
        comment = text;
        return this;
    }

    /** A column that the database has by itself: it is not part of CREATE TABLE. */
    public Column<T> system() {
        system = true;
        return this;
    }

    /** Leaves the column out of statements unless it is named. */
    public Column<T> omitFromStatements() {
        omittedFromStatements = true;
        return this;
    }

    /**
     * Keeps the column out of SELECTs that do not name it, as {@link #omitFromStatements} does. Returned rows are matched to
     * inserted ones without such a column; it is for tables that have one.
     */
    public Column<T> insertSentinel() {
        insertSentinel = true;
        return this;
    }

    /** Sets an option that one dialect knows, such as {@code sqlite_on_conflict_unique}. */
    public Column<T> dialectOption(String option, @Nullable Object value) {
        options.put(option, value);
        return this;
    }

    void attach(Table owner, int at) {
        if (table != null) {
            throw new ArgumentException(
                    "Column \"%s\" is part of table \"%s\" already; table \"%s\" needs a copy() of it."
                            .formatted(name(), table.name(), owner.name()));
        }
        table = owner;
        position = at;
        checks.forEach(check -> check.attach(owner));
        makeOwn();
    }

    /** Makes the constraint or index that {@code unique()} and {@code index()} ask for: an index may be unique. */
    private void makeOwn() {
        Table owner = table;
        if (owner == null) {
            return;
        }
        ownUnique = null;
        ownIndex = null;
        if (isIndexed()) {
            Index made = new Index(null, List.of(key()));
            made.attach(owner);
            ownIndex = isUniqueColumn() ? made.unique() : made;
        } else if (isUniqueColumn()) {
            UniqueConstraint made = new UniqueConstraint(List.of(key()));
            made.attach(owner);
            ownUnique = made;
        }
    }

    void addOwn(ForeignKeyConstraint constraint) {
        ownForeignKeys.add(constraint);
    }

    /** The constraints of the table that were declared on this column: UNIQUE, then foreign keys. */
    public List<Constraint> ownConstraints() {
        List<Constraint> all = new ArrayList<>();
        if (ownUnique != null) {
            all.add(ownUnique);
        }
        all.addAll(ownForeignKeys);
        return all;
    }

    /** The index that was declared on this column, or null. */
    public @Nullable Index ownIndex() {
        return ownIndex;
    }

    /** The table, or null while the column stands on its own. */
    public @Nullable Table table() {
        return table;
    }

    /** The position in its table, counted from 0; -1 on its own. */
    public int position() {
        return position;
    }

    @Override
    public @Nullable FromClause from() {
        return table;
    }

    /** Whether it is part of the primary key. */
    public boolean isPrimaryKey() {
        return primaryKey;
    }

    /** Whether NULL is allowed: as given, else if it neither is part of the primary key nor numbers itself. */
    public boolean isNullable() {
        return nullable != null ? nullable : !primaryKey && identity == null;
    }

    /** What was said about NULL, or null if nothing was. */
    public @Nullable Boolean givenNullable() {
        return nullable;
    }

    /** When the column numbers itself. */
    public Autoincrement autoincrement() {
        return autoincrement;
    }

    /** The default for rows that do not give a value, or null. */
    public @Nullable ColumnDefault insertDefault() {
        return insertDefault;
    }

    /** The default for updates that do not give a value, or null. */
    public @Nullable ColumnDefault updateDefault() {
        return updateDefault;
    }

    /** The database's default, or null. */
    public @Nullable ServerDefault serverDefault() {
        return serverDefault;
    }

    /** What the database does on UPDATE, or null. */
    public @Nullable ServerDefault serverUpdate() {
        return serverUpdate;
    }

    /** How the database computes it, or null. */
    public @Nullable Computed computed() {
        return computed;
    }

    /** How the database numbers it, or null. */
    public @Nullable Identity identity() {
        return identity;
    }

    /** The comment in the database, or null. */
    public @Nullable String comment() {
        return comment;
    }

    /** Whether there is a unique constraint on this column alone. */
    public boolean isUniqueColumn() {
        return Boolean.TRUE.equals(unique);
    }

    /** Whether there is an index on this column alone. */
    public boolean isIndexed() {
        return Boolean.TRUE.equals(indexed);
    }

    /** Whether the database has the column by itself. */
    public boolean isSystem() {
        return system;
    }

    /** Whether the column is there to match returned rows to inserted ones. */
    public boolean isInsertSentinel() {
        return insertSentinel;
    }

    @Override
    public boolean isSelectedByDefault() {
        return !omittedFromStatements && !insertSentinel;
    }

    /** The foreign keys that were declared on this column, and those of the table that it is part of. */
    public List<ForeignKey> foreignKeyList() {
        return Collections.unmodifiableList(foreignKeys);
    }

    void addForeignKey(ForeignKey key) {
        foreignKeys.add(key);
    }

    /** The check constraints that are written behind this column. */
    public List<CheckConstraint> checks() {
        return Collections.unmodifiableList(checks);
    }

    /**
     * The CHECK constraint that a Boolean or enumeration asks for where the dialect has no such type.
     *
     * @param inForce the type on that dialect
     * @return null if the type does not ask for one
     */
    public @Nullable CheckConstraint typeCheck(SqlType<?> inForce) {
        if (inForce instanceof BooleanType bool && bool.createConstraint()) {
            return typeCheck(bool.name(), Sql.typeCoerce(this, Types.integer()).in(0, 1));
        }
        if (inForce instanceof EnumType<?> list && list.options().createConstraint()) {
            return typeCheck(
                    list.options().name(), Sql.typeCoerce(this, Types.string()).in(list.values()));
        }
        return null;
    }

    private CheckConstraint typeCheck(@Nullable String name, Expression<?> condition) {
        CheckConstraint check = new CheckConstraint(condition);
        if (name == null) {
            check.namedByConvention();
        } else {
            check.named(name);
        }
        if (table != null) {
            check.attach(table);
        }
        return check;
    }

    /** Options that one dialect knows. */
    public DialectOptions options() {
        return options;
    }

    /** Data of the user that travels with the column. */
    public Map<String, Object> info() {
        return info;
    }

    @Override
    public List<ForeignKeyLink> foreignKeys() {
        List<ForeignKeyLink> links = new ArrayList<>();
        for (ForeignKey key : foreignKeys) {
            ForeignKeyConstraint constraint = key.constraint();
            links.add(new ForeignKeyLink(constraint == null ? key : constraint, this, key.resolve(), position));
        }
        return links;
    }

    @Override
    protected boolean isUnique() {
        return table != null;
    }
}

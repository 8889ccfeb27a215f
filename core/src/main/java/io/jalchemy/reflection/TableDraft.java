package io.jalchemy.reflection;

import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnReflection;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.ForeignKey;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.PrimaryKeyConstraint;
import io.jalchemy.schema.ReflectOptions;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.SchemaItem;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One table in the making: everything but its foreign keys at once, these when the tables that they lead to are there. */
final class TableDraft {
    private static final Logger LOG = LoggerFactory.getLogger(TableDraft.class);

    private final MetaData metadata;
    private final TableName name;
    private final ReflectOptions options;
    private final TableAspects aspects;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Set<String> given = new LinkedHashSet<>();

    /** The constraints that the table has before reflected ones are added. */
    private List<Constraint> before = List.of();

    /** Whether a column that numbers itself has been met. */
    private boolean numbered;

    private @Nullable Table table;

    TableDraft(MetaData metadata, TableName name, ReflectOptions options, TableAspects aspects) {
        this.metadata = metadata;
        this.name = name;
        this.options = options;
        this.aspects = aspects;
    }

    Table table() {
        return Objects.requireNonNull(table);
    }

    /** The tables that its foreign keys lead to. */
    Set<TableName> referred() {
        Set<TableName> names = new LinkedHashSet<>();
        foreignKeys().forEach(key -> names.add(key.referred()));
        return names;
    }

    void make(List<SchemaItem> items) {
        Table known = metadata.find(name.toString());
        Table made = known == null ? metadata.table(Name.of(name.name()), name.schema()) : known;
        table = made;
        List<SchemaItem> all = new ArrayList<>();
        Map<String, Column<?>> own = TableReflection.columnsOf(items);
        for (ReflectedColumn column : aspects.columns().getOrDefault(name, List.of())) {
            Column<?> mine = own.remove(column.name());
            if (mine != null) {
                keys.put(column.name(), mine.key());
                given.add(column.name());
                all.add(mine);
            } else if (options.takes(column.name())) {
                Column<?> reflected = column(made, column);
                keys.put(column.name(), reflected.key());
                all.add(reflected);
            }
        }
        all.addAll(own.values());
        items.stream().filter(item -> !(item instanceof Column<?>)).forEach(all::add);
        made.extend(all.toArray(SchemaItem[]::new));
        before = List.copyOf(made.constraints());
        boolean ownKey = items.stream().anyMatch(PrimaryKeyConstraint.class::isInstance);
        List<SchemaItem> parts = new ArrayList<>();
        if (!ownKey) {
            primaryKey(parts);
        }
        uniques(parts);
        checks(parts);
        further(parts);
        made.extend(parts.toArray(SchemaItem[]::new));
        indexes(made);
        String comment = aspects.comments().getOrDefault(name, "");
        if (!comment.isEmpty()) {
            made.comment(comment);
        }
        aspects.options().getOrDefault(name, Map.of()).forEach(made::dialectOption);
    }

    private Column<?> column(Table made, ReflectedColumn reflected) {
        ColumnReflection event = new ColumnReflection(
                made,
                reflected.name(),
                reflected.type(),
                reflected.nullable(),
                reflected.defaultText(),
                reflected.comment());
        options.listeners().forEach(listener -> listener.accept(event));
        metadata.tellReflected(event);
        return column(reflected, event, event.type(), isNumbered(reflected, event));
    }

    /** Only one column of a key can number itself; elsewhere the default says how the database counts. */
    private boolean isNumbered(ReflectedColumn reflected, ColumnReflection event) {
        List<String> key = aspects.primaryKeys()
                .getOrDefault(name, ReflectedPrimaryKey.NONE)
                .columns();
        boolean first = !numbered
                && Boolean.TRUE.equals(reflected.autoincrement())
                && event.type().family() == TypeFamily.INTEGER
                && key.contains(reflected.name());
        numbered |= first;
        return first;
    }

    private static <T> Column<T> column(
            ReflectedColumn reflected, ColumnReflection event, SqlType<T> type, boolean numbered) {
        Column<T> column = Schema.column(event.name(), type);
        if (!event.key().equals(event.name())) {
            column = column.key(event.key());
        }
        if (event.isNullable()) {
            column.nullable();
        } else {
            column.notNull();
        }
        ReflectedComputed computed = reflected.computed();
        if (computed != null) {
            column.computed(new Computed(raw(computed.sqlText()), computed.persisted()));
        } else if (reflected.identity() != null) {
            column.identity(reflected.identity());
        } else if (numbered) {
            column.autoincrement(Column.Autoincrement.YES);
        } else if (event.defaultText() != null) {
            column.serverDefault(raw(event.defaultText()));
        }
        if (Boolean.FALSE.equals(reflected.autoincrement())) {
            column.autoincrement(Column.Autoincrement.NO);
        }
        if (event.comment() != null) {
            column.comment(event.comment());
        }
        reflected.options().forEach(column::dialectOption);
        return column;
    }

    /** SQL of the database, which is written as it is: a colon in it is no parameter. */
    private static Expression<?> raw(String sql) {
        return Sql.literalColumn(sql);
    }

    private void primaryKey(List<SchemaItem> parts) {
        ReflectedPrimaryKey key = aspects.primaryKeys().getOrDefault(name, ReflectedPrimaryKey.NONE);
        if (key.columns().isEmpty()
                || !keys.keySet().containsAll(key.columns())
                || isThere(PrimaryKeyConstraint.class, key.name(), key.columns())) {
            return;
        }
        PrimaryKeyConstraint constraint = new PrimaryKeyConstraint(keysOf(key.columns()));
        describe(constraint, key.name(), key.comment(), key.options());
        defer(constraint, key.deferrable(), key.initially());
        parts.add(constraint);
    }

    private void uniques(List<SchemaItem> parts) {
        for (ReflectedUnique unique : aspects.uniques().getOrDefault(name, List.of())) {
            if (unique.duplicatesIndex() != null
                    || isThere(UniqueConstraint.class, unique.name(), unique.columns())
                    || lacksColumn("Unique constraint", unique.name(), unique.columns())) {
                continue;
            }
            UniqueConstraint constraint = new UniqueConstraint(keysOf(unique.columns()));
            describe(constraint, unique.name(), unique.comment(), unique.options());
            defer(constraint, unique.deferrable(), unique.initially());
            parts.add(constraint);
        }
    }

    /** Gives a constraint what the database tells of every kind of them. */
    private static void describe(
            Constraint constraint,
            @Nullable String constraintName,
            @Nullable String comment,
            Map<String, Object> options) {
        if (constraintName != null) {
            constraint.named(constraintName);
        }
        if (comment != null) {
            constraint.comment(comment);
        }
        options.forEach(constraint::dialectOption);
    }

    private static void defer(Constraint constraint, @Nullable Boolean deferrable, @Nullable String initially) {
        if (deferrable != null) {
            constraint.deferrable(deferrable);
        }
        if (initially != null) {
            constraint.initially(initially);
        }
    }

    /** Whether there is a constraint already, given beside or from before: of that name, or over those columns. */
    private boolean isThere(Class<? extends Constraint> kind, @Nullable String constraint, List<String> columns) {
        return before.stream()
                .filter(kind::isInstance)
                .anyMatch(one -> isNamed(one, constraint)
                        || !columns.isEmpty()
                                && one.columns().stream()
                                        .map(ColumnClause::name)
                                        .map(Name::text)
                                        .toList()
                                        .equals(columns));
    }

    private static boolean isNamed(Constraint constraint, @Nullable String wanted) {
        Name name = constraint.name();
        return wanted != null && name != null && name.text().equals(wanted);
    }

    private void further(List<SchemaItem> parts) {
        for (Constraint constraint : aspects.further().getOrDefault(name, List.of())) {
            Name own = constraint.name();
            String text = own == null ? null : own.text();
            List<String> columns = constraint.columns().stream()
                    .filter(column -> !column.isLiteral())
                    .map(column -> column.name().text())
                    .toList();
            if (!isThere(constraint.getClass(), text, List.of()) && !lacksColumn("Constraint", text, columns)) {
                parts.add(constraint);
            }
        }
    }

    private void checks(List<SchemaItem> parts) {
        for (ReflectedCheck check : aspects.checks().getOrDefault(name, List.of())) {
            if (isThere(CheckConstraint.class, check.name(), List.of())) {
                continue;
            }
            CheckConstraint constraint = new CheckConstraint(raw(check.sqlText()));
            describe(constraint, check.name(), check.comment(), check.options());
            parts.add(constraint);
        }
    }

    private void indexes(Table made) {
        Set<String> known = new LinkedHashSet<>();
        made.indexes().forEach(index -> known.add(String.valueOf(index.effectiveName())));
        for (ReflectedIndex reflected : aspects.indexes().getOrDefault(name, List.of())) {
            List<String> columns = new ArrayList<>();
            reflected.elements().stream()
                    .map(ReflectedIndex.Element::column)
                    .filter(Objects::nonNull)
                    .forEach(columns::add);
            if (reflected.duplicatesConstraint() != null
                    || known.contains(reflected.name())
                    || lacksColumn("Index", reflected.name(), columns)) {
                continue;
            }
            List<Object> elements = new ArrayList<>();
            reflected.elements().forEach(element -> elements.add(element(made, element)));
            Index index = new Index(Name.of(reflected.name()), elements);
            if (reflected.unique()) {
                index.unique();
            }
            reflected.options().forEach(index::dialectOption);
            made.extend(index);
        }
    }

    private Object element(Table made, ReflectedIndex.Element element) {
        String column = element.column();
        Expression<?> expression = column == null ? raw(element.text()) : made.c(keys.getOrDefault(column, column));
        for (String word : element.sorting()) {
            expression = switch (word) {
                case "asc" -> expression.asc();
                case "desc" -> expression.desc();
                case "nulls_first" -> expression.nullsFirst();
                case "nulls_last" -> expression.nullsLast();
                default -> throw new IllegalArgumentException("Unknown order of an index element: " + word);
            };
        }
        return expression;
    }

    private boolean lacksColumn(String what, @Nullable String constraint, List<String> columns) {
        for (String column : columns) {
            if (!keys.containsKey(column)) {
                LOG.warn(
                        "{} \"{}\" of table \"{}\" is left out, because column \"{}\" was not reflected.",
                        what,
                        constraint,
                        name,
                        column);
                return true;
            }
        }
        return false;
    }

    private List<String> keysOf(List<String> columns) {
        return columns.stream().map(column -> keys.getOrDefault(column, column)).toList();
    }

    private List<ReflectedForeignKey> foreignKeys() {
        return aspects.foreignKeys().getOrDefault(name, List.of()).stream()
                .filter(key -> keys.keySet().containsAll(key.columns())
                        && !(key.columns().size() == 1
                                && isOverridden(key.columns().getFirst())))
                .toList();
    }

    /** A column given beside has its own foreign key, which stands in place of the reflected one. */
    private boolean isOverridden(String column) {
        if (!given.contains(column) || table == null) {
            return false;
        }
        Column<?> own = table.findByName(column);
        return own != null && !own.foreignKeyList().isEmpty();
    }

    /** Has tables created first that this one cannot be created without. */
    void addPrerequisites() {
        for (TableName first : aspects.prerequisites().getOrDefault(name, List.of())) {
            Table there = metadata.find(first.toString());
            if (there != null) {
                table().dependsOn(there);
            }
        }
    }

    void addForeignKeys() {
        for (ReflectedForeignKey key : foreignKeys()) {
            if (isThere(ForeignKeyConstraint.class, key.name(), key.columns())) {
                continue;
            }
            List<ForeignKey> targets = new ArrayList<>();
            Table referred = metadata.find(key.referred().toString());
            for (String column : key.referredColumns()) {
                Column<?> target = referred == null ? null : referred.findByName(column);
                targets.add(target == null ? new ForeignKey(key.referred() + "." + column) : new ForeignKey(target));
            }
            ForeignKeyConstraint constraint = ForeignKeyConstraint.of(keysOf(key.columns()), targets)
                    .linkToName()
                    .onDelete(key.onDelete())
                    .onUpdate(key.onUpdate())
                    .match(key.match());
            describe(constraint, key.name(), key.comment(), key.options());
            defer(constraint, key.deferrable(), key.initially());
            table().extend(constraint);
        }
    }
}

package io.jalchemy.schema;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies a table to other metadata. */
public final class TableCopy {
    private final Table source;
    private final MetaData target;
    private final Schemas schemas;
    private final @Nullable String schema;

    /** To which schemas a copied table belongs and refers. */
    public interface Schemas {
        /** The same as before. */
        Schemas KEEP = Table::schema;

        /** The schema of the copy; null for none. */
        @Nullable String of(Table table);

        /**
         * The schema of the table that a foreign key of the copy references; by itself that of the copy, if the original
         * referred to its own.
         */
        default @Nullable String referred(Table table, ForeignKeyConstraint key, @Nullable String referred) {
            return Objects.equals(referred, table.schema()) ? of(table) : referred;
        }

        /** All copies go to a schema. */
        static Schemas to(@Nullable String schema) {
            return table -> schema;
        }
    }

    TableCopy(Table source, MetaData target, Schemas schemas) {
        this.source = source;
        this.target = target;
        this.schemas = schemas;
        this.schema = schemas.of(source);
    }

    Table make() {
        Table copy = new Table(source.name(), schema, target);
        for (Column<?> column : source.columnList()) {
            copy.add(column.copyWithoutKeys());
        }
        for (Constraint constraint : source.constraints()) {
            if (!isOfFlag(constraint)) {
                copy.add(constraint(constraint, copy));
            }
        }
        for (Index index : source.indexes()) {
            if (!isOfFlag(index)) {
                copy.add(index(index, copy));
            }
        }
        source.prefixes().forEach(copy::prefix);
        source.options().asMap().forEach(copy::dialectOption);
        copy.info().putAll(source.info());
        String comment = source.comment();
        if (comment != null) {
            copy.comment(comment);
        }
        return source.isImplicitReturning() ? copy : copy.withoutImplicitReturning();
    }

    /** Whether it comes with its column. */
    private boolean isOfFlag(Constraint constraint) {
        return !(constraint instanceof ForeignKeyConstraint)
                && !source.declaredConstraints().contains(constraint);
    }

    private boolean isOfFlag(Index index) {
        return source.columnList().stream().anyMatch(column -> column.ownIndex() == index);
    }

    private Constraint constraint(Constraint from, Table copy) {
        Constraint made =
                switch (from) {
                    case PrimaryKeyConstraint key -> new PrimaryKeyConstraint(keys(key.columns()));
                    case UniqueConstraint unique -> new UniqueConstraint(keys(unique.columns()));
                    case CheckConstraint check -> new CheckConstraint(expression(check.sqlText(), copy));
                    case ForeignKeyConstraint key -> foreignKey(key);
                    default -> from.copyTo(copy, node -> expression(node, copy));
                };
        made.takeFrom(from);
        return made;
    }

    private static List<String> keys(List<? extends Column<?>> columns) {
        return columns.stream().<String>map(Column::key).toList();
    }

    private ForeignKeyConstraint foreignKey(ForeignKeyConstraint from) {
        List<String> targets = new ArrayList<>();
        for (ForeignKey element : from.elements()) {
            targets.add(target(from, element));
        }
        ForeignKeyConstraint made = new ForeignKeyConstraint(keys(from.columns()), targets)
                .onUpdate(from.onUpdate())
                .onDelete(from.onDelete())
                .match(from.match());
        if (from.isUseAlter()) {
            made.useAlter();
        }
        return from.isLinkToName() ? made.linkToName() : made;
    }

    private String target(ForeignKeyConstraint key, ForeignKey element) {
        String table = element.targetTableKey();
        int dot = table.lastIndexOf('.');
        String referred = schemas.referred(source, key, dot < 0 ? null : table.substring(0, dot));
        return (referred == null ? "" : referred + ".") + table.substring(dot + 1) + "." + element.targetColumnName();
    }

    private Index index(Index from, Table copy) {
        List<Object> expressions = new ArrayList<>();
        for (Expression<?> expression : from.expressions()) {
            expressions.add(expression(expression, copy));
        }
        Name name = from.name();
        Index made = new Index(name, expressions);
        if (from.isUnique()) {
            made.unique();
        }
        DdlCondition condition = from.condition();
        if (condition != null) {
            made.ddlIf(condition);
        }
        from.options()
                .asMap()
                .forEach((option, value) -> made.dialectOption(
                        option, value instanceof Expression<?> expression ? expression(expression, copy) : value));
        return made;
    }

    private Expression<?> expression(Expression<?> from, Table copy) {
        return Replacement.in(
                from,
                node -> node instanceof Column<?> column && column.table() == source ? found(copy, column) : null);
    }

    private static Column<?> found(Table copy, Column<?> column) {
        Column<?> there = copy.find(column.key());
        if (there == null) {
            throw new InvalidRequestException(
                    "The copy of table \"%s\" has no column \"%s\".".formatted(copy.fullName(), column.key()));
        }
        return there;
    }
}

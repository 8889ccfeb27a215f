package io.jalchemy.schema;

import io.jalchemy.error.InvalidRequestException;
import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A constraint of a table. Configured by chained calls while its table is built. */
public abstract non-sealed class Constraint implements SchemaItem {
    private @Nullable Table table;
    private @Nullable Name name;
    private boolean namedByConvention;
    private @Nullable Boolean deferrable;
    private @Nullable String initially;
    private @Nullable String comment;
    private @Nullable DdlCondition condition;
    private final DialectOptions options = new DialectOptions(optionKind());

    /** For subclasses. */
    protected Constraint() {}

    /** Gives it a name. */
    public Constraint named(String value) {
        return named(Name.of(value));
    }

    /** Gives it a name. */
    public Constraint named(Name value) {
        name = value;
        return this;
    }

    /** Leaves the name explicitly to the naming convention. */
    public Constraint namedByConvention() {
        namedByConvention = true;
        return this;
    }

    /** DEFERRABLE or NOT DEFERRABLE. */
    public Constraint deferrable(boolean value) {
        deferrable = value;
        return this;
    }

    /** {@code INITIALLY DEFERRED} or {@code INITIALLY IMMEDIATE}. */
    public Constraint initially(String value) {
        initially = value;
        return this;
    }

    /** A comment in the database. */
    public Constraint comment(String text) {
        comment = text;
        return this;
    }

    /** Sets an option that one dialect knows. */
    public Constraint dialectOption(String option, @Nullable Object value) {
        options.put(option, value);
        return this;
    }

    /** Leaves it out of CREATE TABLE on dialects other than the named ones. */
    public Constraint ddlIf(String... dialects) {
        return ddlIf(DdlCondition.dialects(dialects));
    }

    /** Leaves it out of CREATE TABLE where the condition does not hold. */
    public Constraint ddlIf(DdlCondition when) {
        condition = when;
        return this;
    }

    /**
     * A copy for another table.
     *
     * @param other the table, which has the same columns
     * @param expressions puts the columns of the other table in place of this one's
     */
    protected Constraint copyTo(Table other, UnaryOperator<Expression<?>> expressions) {
        throw new InvalidRequestException(
                "A %s cannot be copied to table \"%s\": its class does not override copyTo(…)."
                        .formatted(getClass().getName(), other.fullName()));
    }

    void takeFrom(Constraint other) {
        name = other.name;
        namedByConvention = other.namedByConvention;
        deferrable = other.deferrable;
        initially = other.initially;
        comment = other.comment;
        condition = other.condition;
        other.options.asMap().forEach(options::put);
    }

    /** Makes it part of a table, after its columns. */
    protected void attach(Table owner) {
        table = owner;
    }

    /** The table, or null before it is part of one. */
    public final @Nullable Table table() {
        return table;
    }

    /** The name that was given, or null. */
    public final @Nullable Name name() {
        return name;
    }

    /** Whether the name is explicitly left to the naming convention. */
    public final boolean isNamedByConvention() {
        return namedByConvention;
    }

    /** Whether checking may be put off, or null if nothing was said. */
    public final @Nullable Boolean deferrable() {
        return deferrable;
    }

    /** When it is checked by itself, or null if nothing was said. */
    public final @Nullable String initially() {
        return initially;
    }

    /** The comment in the database, or null. */
    public final @Nullable String comment() {
        return comment;
    }

    /** When it is part of CREATE TABLE; null for always. */
    public final @Nullable DdlCondition condition() {
        return condition;
    }

    /** The columns that it is about, in order. */
    public abstract List<? extends ColumnClause<?>> columns();

    private OptionCatalog.Kind optionKind() {
        return switch (this) {
            case PrimaryKeyConstraint ignored -> OptionCatalog.Kind.PRIMARY_KEY;
            case ForeignKeyConstraint ignored -> OptionCatalog.Kind.FOREIGN_KEY;
            case UniqueConstraint ignored -> OptionCatalog.Kind.UNIQUE;
            case CheckConstraint ignored -> OptionCatalog.Kind.CHECK;
            default -> OptionCatalog.Kind.OTHER_CONSTRAINT;
        };
    }

    /** The key of its template in a {@link NamingConvention}; empty for a constraint that none names. */
    protected String conventionKey() {
        return "";
    }

    /**
     * The name that it has in the database: the one that was given, or the one that the naming convention of its metadata
     * makes; null if there is none.
     *
     * @throws io.jalchemy.error.InvalidRequestException if the convention asks for a name that was not given
     */
    public final @Nullable Name effectiveName() {
        return NamingConvention.nameOf(this);
    }

    /** Options that one dialect knows. */
    public final DialectOptions options() {
        return options;
    }

    static List<Column<?>> resolve(Table table, List<String> keys, String what) {
        List<Column<?>> columns = new ArrayList<>();
        for (String key : keys) {
            columns.add(table.column(key, what));
        }
        return columns;
    }
}

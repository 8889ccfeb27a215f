package io.jalchemy.schema;

import io.jalchemy.sql.Name;
import io.jalchemy.sql.NextValue;
import io.jalchemy.sql.SequenceRef;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import org.jspecify.annotations.Nullable;

/** A sequence of the database. Built by chained calls, not changed afterwards. */
public final class Sequence implements SequenceRef {
    private final Name name;
    private final @Nullable String schema;
    private SequenceOptions options = SequenceOptions.NONE;
    private @Nullable SqlType<?> dataType;
    private boolean optional;

    /** A sequence in the default schema. */
    public Sequence(String name) {
        this(Name.of(name), null);
    }

    /** A sequence in a schema; null for the default one. */
    public Sequence(Name name, @Nullable String schema) {
        this.name = name;
        this.schema = schema;
    }

    /** Makes it part of a schema: {@code createAll} creates it. */
    public Sequence in(MetaData metadata) {
        metadata.addSequence(this);
        return this;
    }

    /** How it counts. */
    public Sequence options(SequenceOptions how) {
        options = how;
        return this;
    }

    /** The type of its numbers in CREATE SEQUENCE. */
    public Sequence dataType(SqlType<?> type) {
        dataType = type;
        return this;
    }

    /** Uses the sequence only where the database has no other way to number rows. */
    public Sequence optional() {
        optional = true;
        return this;
    }

    /** Creates it if it is not there. */
    public void create(SchemaTarget target) {
        target.apply(new CreateSequence(this), CheckFirst.ALL);
    }

    /** Drops it if it is there. */
    public void drop(SchemaTarget target) {
        target.apply(new DropSequence(this), CheckFirst.ALL);
    }

    /** The next value as an expression. */
    @SuppressWarnings("unchecked")
    public NextValue<Long> nextValue() {
        return new NextValue<>(this, dataType == null ? Types.bigInteger() : (SqlType<Long>) dataType);
    }

    @Override
    public Name name() {
        return name;
    }

    @Override
    public @Nullable String schema() {
        return schema;
    }

    /** How it counts. */
    public SequenceOptions options() {
        return options;
    }

    /** The type of its numbers in CREATE SEQUENCE, or null. */
    public @Nullable SqlType<?> dataType() {
        return dataType;
    }

    /** Whether it is used only where the database has no other way to number rows. */
    public boolean isOptional() {
        return optional;
    }
}

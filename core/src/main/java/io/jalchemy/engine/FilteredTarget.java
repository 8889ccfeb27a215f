package io.jalchemy.engine;

import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.SchemaTarget;
import io.jalchemy.schema.Table;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Creates and drops only a part of what it is told to.
 *
 * @param session runs work on an outlet
 * @param kept whether a statement runs
 */
record FilteredTarget(Consumer<Consumer<SchemaOutlet>> session, Predicate<SchemaStatement> kept)
        implements SchemaTarget {
    @Override
    public void createAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check) {
        session.accept(outlet -> new SchemaCreator(outlet, check, kept).createAll(metadata, tables));
    }

    @Override
    public void dropAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check) {
        session.accept(outlet -> new SchemaDropper(outlet, check, kept).dropAll(metadata, tables));
    }

    @Override
    public void apply(SchemaStatement statement, Set<CheckFirst> check) {
        session.accept(outlet -> SchemaRunner.apply(outlet, statement, check, kept));
    }

    @Override
    public SchemaTarget only(Predicate<SchemaStatement> further) {
        return new FilteredTarget(session, kept.and(further));
    }
}

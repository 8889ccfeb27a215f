package io.jalchemy.engine;

import io.jalchemy.compiler.CreatedType;
import io.jalchemy.error.CircularDependencyException;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.CreateView;
import io.jalchemy.schema.DropConstraint;
import io.jalchemy.schema.DropIndex;
import io.jalchemy.schema.DropSequence;
import io.jalchemy.schema.DropTable;
import io.jalchemy.schema.DropType;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.SchemaEvent;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.TableOrder;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Drops a schema, in the reverse order of creation. */
final class SchemaDropper extends SchemaRunner {
    SchemaDropper(SchemaOutlet outlet, Set<CheckFirst> check, Predicate<SchemaStatement> kept) {
        super(outlet, check, kept);
    }

    void dropAll(MetaData metadata, Collection<Table> given) {
        List<Table> present = new ArrayList<>();
        for (Table table : given) {
            if (!checks(CheckFirst.TABLES) || isThere(table)) {
                present.add(table);
            }
        }
        TableOrder order = order(present);
        List<Table> tables = order.tables().reversed();
        Set<Sequence> sequences = presentSequences(metadata, given);
        tell(SchemaEvent.Phase.BEFORE_DROP, metadata, tables);
        if (given.containsAll(metadata.tables().values())) {
            views(metadata);
        }
        if (dialect.traits().alterTable()) {
            for (ForeignKeyConstraint key : order.deferred()) {
                if (holds(key.condition())) {
                    run(new DropConstraint(key));
                }
            }
        }
        for (Table table : tables) {
            emit(new DropTable(table), sequences);
        }
        sequences.forEach(sequence -> run(new DropSequence(sequence)));
        unusedTypes(metadata, given).forEach(this::type);
        if (given.containsAll(metadata.tables().values())) {
            metadata.types().reversed().forEach(this::type);
        }
        tell(SchemaEvent.Phase.AFTER_DROP, metadata, tables);
    }

    private void views(MetaData metadata) {
        for (CreateView create : metadata.views().reversed()) {
            if (!checks(CheckFirst.TABLES) || isThere(create)) {
                run(create.drop());
            }
        }
    }

    /** Without ALTER TABLE a ring cannot be opened; its tables are then dropped in any order. */
    private TableOrder order(List<Table> present) {
        if (dialect.traits().alterTable()) {
            return TableOrder.of(present, key -> key.effectiveName() != null);
        }
        try {
            return TableOrder.of(present, key -> false);
        } catch (CircularDependencyException e) {
            outlet.warn(String.valueOf(e.getMessage()));
            return new TableOrder(present.reversed(), List.of());
        }
    }

    private Set<Sequence> presentSequences(MetaData metadata, Collection<Table> given) {
        Set<Sequence> all = new LinkedHashSet<>(metadata.sequences());
        given.forEach(table -> all.addAll(sequencesOf(table)));
        all.removeIf(sequence -> !isPresent(sequence));
        return all;
    }

    private boolean isPresent(Sequence sequence) {
        return isWanted(sequence) && (!checks(CheckFirst.SEQUENCES) || isThere(sequence));
    }

    /** The types of the tables that no other table of the metadata has. */
    private List<CreatedType> unusedTypes(MetaData metadata, Collection<Table> given) {
        List<Table> others = new ArrayList<>(metadata.tables().values());
        others.removeAll(given);
        Set<Object> used = boundTypes(metadata);
        typesOf(others).forEach(type -> used.add(key(type)));
        List<CreatedType> unused = new ArrayList<>(typesOf(given));
        unused.removeIf(type -> used.contains(key(type)));
        return unused.reversed();
    }

    void table(DropTable drop) {
        if (checks(CheckFirst.TABLES) && !isThere(drop.table())) {
            return;
        }
        emit(drop, Set.of());
        unusedTypes(drop.table().metadata(), List.of(drop.table())).forEach(this::type);
    }

    private void emit(DropTable drop, Set<Sequence> later) {
        if (!kept.test(drop)) {
            return;
        }
        tell(SchemaEvent.Phase.BEFORE_DROP, drop.table());
        run(drop);
        for (Sequence sequence : sequencesOf(drop.table())) {
            if (!later.contains(sequence) && isPresent(sequence)) {
                run(new DropSequence(sequence));
            }
        }
        tell(SchemaEvent.Phase.AFTER_DROP, drop.table());
    }

    void index(DropIndex drop) {
        Index index = drop.index();
        if (holds(index.condition()) && (!checks(CheckFirst.INDEXES) || isThere(index))) {
            run(drop);
        }
    }

    void sequence(DropSequence drop) {
        if (isPresent(drop.sequence())) {
            run(drop);
        }
    }

    void type(SqlType<?> type) {
        created(type).reversed().forEach(this::type);
    }

    private void type(CreatedType type) {
        if (!checks(CheckFirst.TYPES) || outlet.existence().type(type.name(), type.schema())) {
            run(new DropType(type.type()));
        }
    }
}

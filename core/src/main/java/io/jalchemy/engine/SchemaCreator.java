package io.jalchemy.engine;

import io.jalchemy.compiler.CreatedType;
import io.jalchemy.compiler.DialectTraits.Comments;
import io.jalchemy.schema.AddConstraint;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateSequence;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.CreateType;
import io.jalchemy.schema.CreateView;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.SchemaEvent;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SetColumnComment;
import io.jalchemy.schema.SetConstraintComment;
import io.jalchemy.schema.SetTableComment;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.TableOrder;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Creates a schema: types, sequences, tables in the order of their dependencies with their indexes. */
final class SchemaCreator extends SchemaRunner {
    SchemaCreator(SchemaOutlet outlet, Set<CheckFirst> check, Predicate<SchemaStatement> kept) {
        super(outlet, check, kept);
    }

    void createAll(MetaData metadata, Collection<Table> given) {
        List<Table> missing = new ArrayList<>();
        for (Table table : given) {
            if (!checks(CheckFirst.TABLES) || !isThere(table)) {
                missing.add(table);
            }
        }
        TableOrder order = TableOrder.of(missing);
        List<Sequence> sequences = missingSequences(metadata);
        tell(SchemaEvent.Phase.BEFORE_CREATE, metadata, order.tables());
        metadata.types().forEach(this::type);
        Set<Object> bound = boundTypes(metadata);
        typesOf(given).stream().filter(type -> !bound.contains(key(type))).forEach(this::type);
        sequences.forEach(sequence -> run(new CreateSequence(sequence)));
        for (Table table : order.tables()) {
            CreateTable create = new CreateTable(table);
            emit(dialect.traits().alterTable() ? create.withForeignKeys(order.inlineKeys(table)) : create);
        }
        if (dialect.traits().alterTable()) {
            for (ForeignKeyConstraint key : order.deferred()) {
                if (holds(key.condition())) {
                    run(new AddConstraint(key));
                }
            }
        }
        if (given.containsAll(metadata.tables().values())) {
            views(metadata);
        }
        tell(SchemaEvent.Phase.AFTER_CREATE, metadata, order.tables());
    }

    private void views(MetaData metadata) {
        for (CreateView create : metadata.views()) {
            if (create.isOrReplace() || !checks(CheckFirst.TABLES) || !isThere(create)) {
                run(create);
            }
        }
    }

    /** Sequences of the metadata itself; those of columns come with their tables. */
    private List<Sequence> missingSequences(MetaData metadata) {
        Set<Sequence> ofColumns = new HashSet<>();
        metadata.tables().values().forEach(table -> ofColumns.addAll(sequencesOf(table)));
        List<Sequence> missing = new ArrayList<>();
        for (Sequence sequence : metadata.sequences()) {
            if (!ofColumns.contains(sequence) && isMissing(sequence)) {
                missing.add(sequence);
            }
        }
        return missing;
    }

    private boolean isMissing(Sequence sequence) {
        return isWanted(sequence) && !(checks(CheckFirst.SEQUENCES) && isThere(sequence));
    }

    void table(CreateTable create) {
        Table table = create.table();
        if (checks(CheckFirst.TABLES) && isThere(table)) {
            return;
        }
        typesOf(List.of(table)).forEach(this::type);
        emit(create);
    }

    private void emit(CreateTable create) {
        Table table = create.table();
        if (!kept.test(create)) {
            return;
        }
        tell(SchemaEvent.Phase.BEFORE_CREATE, table);
        for (Sequence sequence : sequencesOf(table)) {
            if (isMissing(sequence)) {
                run(new CreateSequence(sequence));
            }
        }
        run(create);
        for (Index index : table.indexes()) {
            if (holds(index.condition())) {
                run(new CreateIndex(index));
            }
        }
        comments(table);
        tell(SchemaEvent.Phase.AFTER_CREATE, table);
    }

    private void comments(Table table) {
        Comments where = dialect.traits().comments();
        if (where != Comments.STATEMENTS && where != Comments.STATEMENTS_AND_CONSTRAINTS) {
            return;
        }
        if (table.comment() != null) {
            run(new SetTableComment(table));
        }
        for (Column<?> column : table.columnList()) {
            if (column.comment() != null) {
                run(new SetColumnComment(column));
            }
        }
        if (where == Comments.STATEMENTS_AND_CONSTRAINTS) {
            for (Constraint constraint : table.constraints()) {
                if (constraint.comment() != null) {
                    run(new SetConstraintComment(constraint));
                }
            }
        }
    }

    void index(CreateIndex create) {
        Index index = create.index();
        if (holds(index.condition()) && !(checks(CheckFirst.INDEXES) && isThere(index))) {
            run(create);
        }
    }

    void sequence(CreateSequence create) {
        if (isMissing(create.sequence())) {
            run(create);
        }
    }

    void type(SqlType<?> type) {
        created(type).forEach(this::type);
    }

    private void type(CreatedType type) {
        if (!(checks(CheckFirst.TYPES) && outlet.existence().type(type.name(), type.schema()))) {
            run(new CreateType(type.type()));
        }
    }
}

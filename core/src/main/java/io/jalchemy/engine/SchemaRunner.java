package io.jalchemy.engine;

import io.jalchemy.compiler.CreatedType;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.ColumnDefault;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateSequence;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.CreateType;
import io.jalchemy.schema.CreateView;
import io.jalchemy.schema.DdlCondition;
import io.jalchemy.schema.DropIndex;
import io.jalchemy.schema.DropSequence;
import io.jalchemy.schema.DropTable;
import io.jalchemy.schema.DropType;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.SchemaEvent;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Name;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What creating and dropping a schema on a connection have in common. */
abstract class SchemaRunner {
    static final Predicate<SchemaStatement> ALL = statement -> true;

    final Connection connection;
    final Set<CheckFirst> check;
    final Predicate<SchemaStatement> kept;
    final Dialect dialect;
    final DdlCompiler ddl;
    final Existence existence;

    SchemaRunner(Connection connection, Set<CheckFirst> check, Predicate<SchemaStatement> kept) {
        this.connection = connection;
        this.check = check;
        this.kept = kept;
        connection.autobegin();
        connection.jdbc();
        this.dialect = connection.engine().dialect(connection);
        this.ddl = dialect.ddlCompiler();
        this.existence = new Existence(connection);
    }

    static void apply(
            Connection connection, SchemaStatement statement, Set<CheckFirst> check, Predicate<SchemaStatement> kept) {
        if (!kept.test(statement)) {
            return;
        }
        switch (statement) {
            case CreateTable create -> new SchemaCreator(connection, check, kept).table(create);
            case CreateIndex create -> new SchemaCreator(connection, check, kept).index(create);
            case CreateSequence create -> new SchemaCreator(connection, check, kept).sequence(create);
            case CreateType create -> new SchemaCreator(connection, check, kept).type(create.type());
            case DropTable drop -> new SchemaDropper(connection, check, kept).table(drop);
            case DropIndex drop -> new SchemaDropper(connection, check, kept).index(drop);
            case DropSequence drop -> new SchemaDropper(connection, check, kept).sequence(drop);
            case DropType drop -> new SchemaDropper(connection, check, kept).type(drop.type());
            default -> connection.execute(statement).close();
        }
    }

    final boolean checks(CheckFirst kind) {
        return check.contains(kind);
    }

    final boolean isThere(Table table) {
        ddl.names().validate(table.name().text());
        String schema = table.schema();
        if (schema != null) {
            ddl.names().validate(schema);
        }
        return existence.table(table.name(), schema);
    }

    final boolean isThere(CreateView create) {
        return existence.table(create.view().name(), create.view().schema());
    }

    final boolean isThere(Index index) {
        Name name = index.effectiveName();
        Table table = index.table();
        return name != null && table != null && existence.index(table.name(), name, table.schema());
    }

    final boolean isThere(Sequence sequence) {
        return existence.sequence(sequence.name(), sequence.schema());
    }

    /** Whether the database is to have this sequence: an optional one only where columns do not number themselves. */
    final boolean isWanted(Sequence sequence) {
        return dialect.traits().sequences()
                && !(sequence.isOptional() && dialect.traits().optionalSequences());
    }

    final boolean holds(@Nullable DdlCondition condition) {
        return condition == null || condition.holds(ddl.target());
    }

    final void run(SchemaStatement statement) {
        if (kept.test(statement)) {
            connection.execute(statement).close();
        }
    }

    final void tell(SchemaEvent.Phase phase, Table table) {
        table.tell(new SchemaEvent(phase, connection, table.metadata(), table, List.of(table), check, ddl.target()));
    }

    final void tell(SchemaEvent.Phase phase, MetaData metadata, List<Table> tables) {
        metadata.tell(new SchemaEvent(phase, connection, metadata, null, tables, check, ddl.target()));
    }

    /** The types that columns of these tables have and that must be created, each once, in order of use. */
    final List<CreatedType> typesOf(Collection<Table> tables) {
        Map<Object, CreatedType> found = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                for (CreatedType type : dialect.createdTypes(ddl.columnType(column))) {
                    found.putIfAbsent(key(type), type);
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /** The keys of the types that belong to the metadata itself. */
    final Set<Object> boundTypes(MetaData metadata) {
        Set<Object> keys = new HashSet<>();
        metadata.types().forEach(type -> created(type).forEach(one -> keys.add(key(one))));
        return keys;
    }

    static Object key(CreatedType type) {
        String schema = type.schema();
        return List.of(schema == null ? "" : schema, type.name());
    }

    final List<CreatedType> created(SqlType<?> type) {
        return dialect.createdTypes(dialect.typeCompiler().inForce(type));
    }

    /** The sequences that number columns of a table. */
    static List<Sequence> sequencesOf(Table table) {
        List<Sequence> found = new ArrayList<>();
        for (Column<?> column : table.columnList()) {
            if (column.insertDefault() instanceof ColumnDefault.FromSequence from) {
                found.add(from.sequence());
            }
        }
        return found;
    }
}

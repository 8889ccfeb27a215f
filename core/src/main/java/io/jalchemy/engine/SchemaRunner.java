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

/** What creating and dropping a schema have in common. */
abstract class SchemaRunner {
    static final Predicate<SchemaStatement> ALL = statement -> true;

    final SchemaOutlet outlet;
    final Set<CheckFirst> check;
    final Predicate<SchemaStatement> kept;
    final Dialect dialect;
    final DdlCompiler ddl;

    SchemaRunner(SchemaOutlet outlet, Set<CheckFirst> check, Predicate<SchemaStatement> kept) {
        this.outlet = outlet;
        this.check = outlet.checks(check);
        this.kept = kept;
        this.dialect = outlet.dialect();
        this.ddl = dialect.ddlCompiler();
    }

    static void apply(
            SchemaOutlet outlet, SchemaStatement statement, Set<CheckFirst> check, Predicate<SchemaStatement> kept) {
        if (!kept.test(statement)) {
            return;
        }
        switch (statement) {
            case CreateTable create -> new SchemaCreator(outlet, check, kept).table(create);
            case CreateIndex create -> new SchemaCreator(outlet, check, kept).index(create);
            case CreateSequence create -> new SchemaCreator(outlet, check, kept).sequence(create);
            case CreateType create -> new SchemaCreator(outlet, check, kept).type(create.type());
            case DropTable drop -> new SchemaDropper(outlet, check, kept).table(drop);
            case DropIndex drop -> new SchemaDropper(outlet, check, kept).index(drop);
            case DropSequence drop -> new SchemaDropper(outlet, check, kept).sequence(drop);
            case DropType drop -> new SchemaDropper(outlet, check, kept).type(drop.type());
            default -> outlet.execute(statement);
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
        return outlet.existence().table(table.name(), schema);
    }

    final boolean isThere(CreateView create) {
        return outlet.existence().table(create.view().name(), create.view().schema());
    }

    final boolean isThere(Index index) {
        Name name = index.effectiveName();
        Table table = index.table();
        return name != null && table != null && outlet.existence().index(table.name(), name, table.schema());
    }

    final boolean isThere(Sequence sequence) {
        return outlet.existence().sequence(sequence.name(), sequence.schema());
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
            outlet.execute(statement);
        }
    }

    final void tell(SchemaEvent.Phase phase, Table table) {
        table.tell(
                new SchemaEvent(phase, outlet.target(), table.metadata(), table, List.of(table), check, ddl.target()));
    }

    final void tell(SchemaEvent.Phase phase, MetaData metadata, List<Table> tables) {
        metadata.tell(new SchemaEvent(phase, outlet.target(), metadata, null, tables, check, ddl.target()));
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

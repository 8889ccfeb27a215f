package io.jalchemy.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something is about to be created or dropped, or just was.
 *
 * @param phase when
 * @param target where; statements that a listener applies to it run on the same connection
 * @param metadata what is created or dropped belongs to
 * @param table the table, or null where the event is about the whole metadata
 * @param tables the tables that are created or dropped together
 * @param check what was looked for before
 * @param dialect the dialect there
 */
public record SchemaEvent(
        Phase phase,
        SchemaTarget target,
        MetaData metadata,
        @Nullable Table table,
        List<Table> tables,
        Set<CheckFirst> check,
        DdlCondition.Target dialect) {
    /** When a listener is told. */
    public enum Phase {
        BEFORE_CREATE,
        AFTER_CREATE,
        BEFORE_DROP,
        AFTER_DROP
    }

    /** Copies the tables. */
    public SchemaEvent {
        tables = List.copyOf(tables);
    }

    /** Is told of events. */
    @FunctionalInterface
    public interface Listener {
        /** Something is about to happen, or has happened; an exception ends the whole operation. */
        void on(SchemaEvent event);
    }

    /** Runs the statement if its condition holds; text about a table knows the table's names. */
    void run(SchemaStatement statement) {
        if (statement instanceof ConditionalDdl conditional) {
            if (conditional.condition().holds(dialect)) {
                run(conditional.statement());
            }
        } else if (statement instanceof TextDdl text && table != null) {
            target.apply(text.about(table), CheckFirst.NONE);
        } else {
            target.apply(statement, CheckFirst.NONE);
        }
    }
}

package io.jalchemy.orm.query;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** The entities that a statement is about. */
public final class StatementEntities {
    private StatementEntities() {}

    /** The mapper of the first entity that a statement mentions, or null if it mentions none. */
    public static @Nullable Mapper<?> first(SqlNode statement) {
        Mapper<?>[] found = new Mapper<?>[1];
        statement.traverse(node -> {
            if (found[0] == null && node instanceof EntityPath<?> entity) {
                found[0] = entity.mapper();
            }
        });
        return found[0];
    }
}

package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.ColumnClause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a flush is going to do with one entity. Hangs on its state while the flush is under way. */
final class FlushItem {
    final EntityState state;
    final Mapper<?> mapper;
    boolean delete;
    boolean listOnly;
    private @Nullable List<ColumnClause<?>> cascadedKeys;

    FlushItem(EntityState state, Mapper<?> mapper, boolean delete, boolean listOnly) {
        this.state = state;
        this.mapper = mapper;
        this.delete = delete;
        this.listOnly = listOnly;
    }

    /** The flush's note on an entity, or null if it has none. */
    static @Nullable FlushItem of(EntityState state) {
        return (FlushItem) state.plan();
    }

    static boolean isDeleted(EntityState state) {
        FlushItem item = of(state);
        return item != null && item.delete;
    }

    /** The database has carried a changed key over to this column already. */
    void keyCascaded(ColumnClause<?> column) {
        if (cascadedKeys == null) {
            cascadedKeys = new ArrayList<>(1);
        }
        cascadedKeys.add(column);
    }

    boolean isKeyCascaded(ColumnClause<?> column) {
        return cascadedKeys != null && cascadedKeys.contains(column);
    }
}

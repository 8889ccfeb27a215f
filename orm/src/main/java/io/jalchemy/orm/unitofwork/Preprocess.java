package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.spi.EntityState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Shows a relationship the entities of the flush, as they become known, until it has seen all of them. */
final class Preprocess {
    private final DependencyProcessor processor;
    private final boolean fromParent;
    private final Map<Mapper<?>, Integer> seen = new IdentityHashMap<>();
    private final List<FlushItem> waiting = new ArrayList<>();
    private boolean planned;

    Preprocess(DependencyProcessor processor, boolean fromParent) {
        this.processor = processor;
        this.fromParent = fromParent;
    }

    /** Whether there was anything new to see. */
    boolean execute(UnitOfWork work) {
        List<EntityState> deletes = new ArrayList<>();
        List<EntityState> saves = new ArrayList<>();
        List<FlushItem> again = List.copyOf(waiting);
        waiting.clear();
        for (FlushItem item : again) {
            sort(item, deletes, saves);
        }
        for (Mapper<?> mapper : work.mappersOf(processor, fromParent)) {
            List<FlushItem> items = work.items(mapper);
            int from = seen.getOrDefault(mapper, 0);
            for (int i = from; i < items.size(); i++) {
                sort(items.get(i), deletes, saves);
            }
            seen.put(mapper, items.size());
        }
        if (deletes.isEmpty() && saves.isEmpty()) {
            return false;
        }
        if (!deletes.isEmpty()) {
            processor.presortDeletes(work, deletes);
        }
        if (!saves.isEmpty()) {
            processor.presortSaves(work, saves);
        }
        if (!planned && (processor.hasChanges(work, deletes, true) || processor.hasChanges(work, saves, false))) {
            processor.plan(work);
            planned = true;
        }
        return true;
    }

    private void sort(FlushItem item, List<EntityState> deletes, List<EntityState> saves) {
        if (item.listOnly) {
            waiting.add(item);
        } else if (item.delete) {
            deletes.add(item.state);
        } else {
            saves.add(item.state);
        }
    }
}

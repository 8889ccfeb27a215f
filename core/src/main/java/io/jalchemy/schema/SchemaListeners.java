package io.jalchemy.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who is told when something is created or dropped. */
final class SchemaListeners {
    private final Map<SchemaEvent.Phase, List<SchemaEvent.Listener>> byPhase = new EnumMap<>(SchemaEvent.Phase.class);

    void add(SchemaEvent.Phase phase, SchemaEvent.Listener listener) {
        byPhase.computeIfAbsent(phase, ignored -> new ArrayList<>()).add(listener);
    }

    void tell(SchemaEvent event) {
        for (SchemaEvent.Listener listener : List.copyOf(byPhase.getOrDefault(event.phase(), List.of()))) {
            listener.on(event);
        }
    }
}

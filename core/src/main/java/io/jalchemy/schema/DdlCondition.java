package io.jalchemy.schema;

import java.util.Set;

/** Whether something is created or dropped on a dialect. */
@FunctionalInterface
public interface DdlCondition {
    /** The name by which a dialect is asked about, and its other names. */
    interface Target {
        /** The name of the dialect, such as {@code postgresql}. */
        String dialect();

        /** Whether something that is meant for a named dialect is meant for this one. */
        boolean answersTo(String dialect);
    }

    /** Whether it is created or dropped there. */
    boolean holds(Target target);

    /** On the named dialects only. */
    static DdlCondition dialects(String... names) {
        Set<String> all = Set.of(names);
        return target -> all.stream().anyMatch(target::answersTo);
    }
}

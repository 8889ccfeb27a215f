package io.jalchemy.compliance;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.MetaData;
import java.util.Set;

/**
 * One thing that a dialect has to do.
 *
 * @param name a sentence
 * @param needs what the database must have for it
 * @param body what is done; the metadata is empty, and what it holds in the end is dropped
 */
record ComplianceCase(String name, Set<Requirement> needs, Body body) {
    /** What a case does. */
    @FunctionalInterface
    interface Body {
        void run(Engine engine, MetaData metadata) throws Exception;
    }

    static ComplianceCase of(String name, Body body, Requirement... needs) {
        return new ComplianceCase(name, Set.of(needs), body);
    }
}

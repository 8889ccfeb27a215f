package io.jalchemy.orm.mapping;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.sql.ColumnClause;
import java.util.HashMap;
import java.util.Map;

/** Two relationships that write the same column from different sources without knowing of each other. */
final class WriteConflicts {
    private WriteConflicts() {}

    static void check(Mapper<?> mapper) {
        Map<ColumnClause<?>, RelationshipProperty> writers = new HashMap<>();
        for (RelationshipProperty relationship : mapper.relationships()) {
            ResolvedRelationship resolved = relationship.resolve();
            if (relationship.isViewOnly()
                    || resolved.direction() != Direction.MANY_TO_ONE
                    || resolved.sync().size() != 1) {
                continue;
            }
            ColumnPair pair = resolved.sync().getFirst();
            RelationshipProperty other = writers.putIfAbsent(pair.to(), relationship);
            if (other != null
                    && other.resolve().target().isRelated(resolved.target())
                    && relationship.owner() == other.owner()
                    && other.resolve().primaryJoin().sameStructure(resolved.primaryJoin())) {
                throw new MappingException(
                        "%s and %s both write column \"%s\", so the last one flushed would win. Make one of them viewOnly."
                                .formatted(other, relationship, pair.to().key()));
            }
        }
    }
}

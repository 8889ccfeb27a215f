package io.jalchemy.compiler;

import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.SqlNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One statement on the way from the outermost to the one that is being written. */
final class StackFrame {
    static final StackFrame NONE = new StackFrame(Set.of(), Set.of(), null, null);

    final Set<FromClause> correlated;
    final Set<FromClause> fromElements;
    final @Nullable SqlNode statement;
    final @Nullable LabelScope labels;
    boolean resultForCompound;
    boolean resultForNested;
    int firstMemberColumns = -1;

    StackFrame(
            Set<FromClause> correlated,
            Set<FromClause> fromElements,
            @Nullable SqlNode statement,
            @Nullable LabelScope labels) {
        this.correlated = correlated;
        this.fromElements = fromElements;
        this.statement = statement;
        this.labels = labels;
    }
}

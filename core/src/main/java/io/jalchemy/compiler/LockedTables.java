package io.jalchemy.compiler;

import io.jalchemy.sql.ColumnClause;
import io.jalchemy.sql.DelegatingExpression;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Join;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.SqlNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The tables behind {@code FOR UPDATE OF}. */
public final class LockedTables {
    private LockedTables() {}

    /** {@code  OF a, b} with the names or aliases of the tables, or nothing if the lock names none. */
    public static String of(ForUpdate lock, SqlCompiler compiler) {
        Set<String> names = new LinkedHashSet<>();
        lock.of().forEach(node -> collect(node, compiler, names));
        return names.isEmpty() ? "" : " OF " + String.join(", ", names);
    }

    /** The right side of a join comes first, as in SQLAlchemy. */
    private static void collect(SqlNode node, SqlCompiler compiler, Set<String> into) {
        switch (node) {
            case Join join -> {
                collect(join.right(), compiler, into);
                collect(join.left(), compiler, into);
            }
            case ColumnClause<?> column -> {
                FromClause from = column.from();
                if (from == null) {
                    into.add(compiler.process(column, Scope.ROOT));
                } else {
                    collect(from, compiler, into);
                }
            }
            case DelegatingExpression<?> attribute -> collect(attribute.delegate(), compiler, into);
            case FromClause from -> {
                Name name = from.name();
                into.add(
                        name == null
                                ? compiler.process(from, Scope.ROOT)
                                : compiler.identifiers().quote(compiler.aliasName(name)));
            }
            default -> into.add(compiler.process(node, Scope.ROOT));
        }
    }
}

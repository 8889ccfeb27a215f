package io.jalchemy.compiler;

import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.FromObjects;
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
        for (SqlNode node : lock.of()) {
            for (FromClause from : FromObjects.of(node)) {
                Name name = from.name();
                if (name != null && !(from instanceof Join)) {
                    names.add(compiler.identifiers().quote(compiler.aliasName(name)));
                }
            }
        }
        return names.isEmpty() ? "" : " OF " + String.join(", ", names);
    }
}

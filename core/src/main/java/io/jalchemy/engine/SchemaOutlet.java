package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.SchemaTarget;
import java.util.Set;

/** Where the statements go that create or drop a schema. */
interface SchemaOutlet {
    Dialect dialect();

    /** What can be looked for before something is created or dropped, out of what was asked for. */
    Set<CheckFirst> checks(Set<CheckFirst> asked);

    /** What looks for it. */
    Existence existence();

    void execute(SchemaStatement statement);

    /** The same as listeners of the schema see it. */
    SchemaTarget target();

    void warn(String finding);
}

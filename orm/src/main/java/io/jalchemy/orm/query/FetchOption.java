package io.jalchemy.orm.query;

import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of a statement become entities. Begun by {@link Loaders}. */
public final class FetchOption extends StatementOption {
    /** What can be said. */
    public enum Kind {
        /** Entities that the session has already are overwritten with what the rows hold. */
        POPULATE_EXISTING,
        /** Rows are read and given out so many at a time. */
        YIELD_PER,
        /** An entity is given out as often as rows hold it. */
        REPEATED_ROWS,
        /** Pending changes are not written before the statement. */
        NO_AUTOFLUSH,
        /** Entities of the session follow an UPDATE or DELETE by looking at the criteria in memory. */
        SYNCHRONIZE_BY_EVALUATION,
        /** Entities of the session follow an UPDATE or DELETE by the keys of the rows that it touches. */
        SYNCHRONIZE_BY_FETCH,
        /** Entities of the session do not follow an UPDATE or DELETE. */
        SYNCHRONIZE_NOTHING
    }

    private final Kind kind;
    private final int number;

    FetchOption(Kind kind, int number) {
        this.kind = kind;
        this.number = number;
    }

    /** Whether the options contain one of a kind. */
    public static boolean has(List<? extends StatementOption> options, Kind kind) {
        for (StatementOption option : options) {
            if (option instanceof FetchOption fetch && fetch.kind == kind) {
                return true;
            }
        }
        return false;
    }

    /** How many rows the options give out at a time; 0 for all. */
    public static int yieldPer(List<? extends StatementOption> options) {
        for (StatementOption option : options) {
            if (option instanceof FetchOption fetch && fetch.kind == Kind.YIELD_PER) {
                return fetch.number;
            }
        }
        return 0;
    }

    @Override
    protected int partCount() {
        return 2;
    }

    @Override
    protected @Nullable Object part(int index) {
        return index == 0 ? kind : (Object) number;
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new FetchOption(parts.get(0), parts.<Integer>get(1));
    }
}

package io.jalchemy.orm.loading;

import io.jalchemy.orm.query.FetchOption;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.StatementOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a statement. It marks the entities that its rows touch: with itself those that have been given out, with
 * {@link #met} those that were only met, as targets of joined relationships.
 */
final class LoadPass {
    final Object met = new Object();
    final LoadPlan plan;
    final boolean overwrites;
    final @Nullable EntityState refreshed;
    final List<? extends StatementOption> options;
    final @Nullable Select<?> statement;
    final Map<String, ?> parameters;

    /**
     * @param refreshed the one entity that the rows are about, known beforehand; null otherwise
     * @param options of the statement as it is executed
     * @param statement as it is executed, if it is a select
     * @param parameters the values that it is executed with
     * @param overwrites whether the rows are newer than what the session has
     */
    LoadPass(
            LoadPlan plan,
            @Nullable EntityState refreshed,
            List<? extends StatementOption> options,
            @Nullable Select<?> statement,
            Map<String, ?> parameters,
            boolean overwrites) {
        this.plan = plan;
        this.refreshed = refreshed;
        this.options = options;
        this.statement = statement;
        this.parameters = parameters;
        this.overwrites =
                overwrites || refreshed != null || FetchOption.has(options, FetchOption.Kind.POPULATE_EXISTING);
    }

    boolean touched(EntityState state) {
        Object mark = state.pass();
        return mark == this || mark == met;
    }
}

package io.jalchemy.orm.mapping;

import io.jalchemy.sql.FromClause;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a query for a base entity loads of its subclasses.
 *
 * @param all whether all subclasses are included, also those that are mapped later
 * @param subclasses the included ones where not all are
 * @param selectable what is selected from instead of the joined tables, or null
 */
public record PolymorphicLoading(
        boolean all,
        Supplier<? extends List<? extends Mapper<?>>> subclasses,
        @Nullable Supplier<? extends FromClause> selectable) {
    /** All subclasses, their tables joined. */
    public static PolymorphicLoading ofAll() {
        return new PolymorphicLoading(true, List::of, null);
    }

    /** These subclasses, their tables joined. */
    public static PolymorphicLoading of(Supplier<? extends List<? extends Mapper<?>>> subclasses) {
        return new PolymorphicLoading(false, subclasses, null);
    }
}

package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.CustomElement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Parts;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A member of a composite value, {@code (column).name}: of a column whose type is a row type, or of a whole row. The member
 * of what a function gives is {@code scalarTableValued(name, type)} of that function.
 *
 * @param <T> the Java type of the member
 */
public final class CompositeMember<T> extends CustomElement<T> {
    private final Expression<?> composite;
    private final Name name;

    private CompositeMember(Expression<?> composite, Name name, SqlType<T> type) {
        super(type);
        this.composite = composite;
        this.name = name;
    }

    /**
     * A member by its name.
     *
     * @param composite gives a composite value
     * @param name of the member
     * @param type of the member
     */
    public static <T> CompositeMember<T> of(Expression<?> composite, String name, SqlType<T> type) {
        return new CompositeMember<>(composite, Name.of(name), type);
    }

    /** What the member belongs to. */
    public Expression<?> composite() {
        return composite;
    }

    /** The name of the member. */
    public Name name() {
        return name;
    }

    @Override
    protected int partCount() {
        return 3;
    }

    @Override
    protected @Nullable Object part(int index) {
        return switch (index) {
            case 0 -> composite;
            case 1 -> name;
            default -> type();
        };
    }

    @Override
    protected SqlNode withParts(Parts parts) {
        return new CompositeMember<>(parts.get(0), parts.get(1), parts.get(2));
    }
}

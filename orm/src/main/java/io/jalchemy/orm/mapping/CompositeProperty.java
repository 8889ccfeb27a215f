package io.jalchemy.orm.mapping;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value made of several attributes of the same entity, such as a point of two coordinates. It has no field of its own. */
public final class CompositeProperty extends Property {
    private final List<String> attributes;
    private final Function<@Nullable Object[], ?> compose;
    private final Function<Object, @Nullable Object[]> decompose;
    private final boolean nullWhenEmpty;

    /**
     * @param name of the attribute
     * @param attributes whose values it is made of
     * @param compose makes the value
     * @param decompose takes a value apart, in the order of {@code attributes}
     * @param nullWhenEmpty whether it is null when all its parts are
     */
    public CompositeProperty(
            String name,
            List<String> attributes,
            Function<@Nullable Object[], ?> compose,
            Function<Object, @Nullable Object[]> decompose,
            boolean nullWhenEmpty) {
        super(name);
        this.attributes = List.copyOf(attributes);
        this.compose = compose;
        this.decompose = decompose;
        this.nullWhenEmpty = nullWhenEmpty;
    }

    /** The attributes whose values it is made of. */
    public List<String> attributes() {
        return attributes;
    }

    /** Makes the value of its parts; null if it is none. */
    public @Nullable Object compose(@Nullable Object[] parts) {
        if (nullWhenEmpty) {
            boolean any = false;
            for (Object part : parts) {
                any |= part != null;
            }
            if (!any) {
                return null;
            }
        }
        return compose.apply(parts);
    }

    /** Takes a value apart; all parts of null are null. */
    public @Nullable Object[] decompose(@Nullable Object value) {
        return value == null ? new @Nullable Object[attributes.size()] : decompose.apply(value);
    }

    @Override
    boolean hasSlot() {
        return false;
    }
}

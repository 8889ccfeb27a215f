package io.jalchemy.types;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that may be absent: SQL NULL is the empty one. Made by {@link Types#optional}. */
final class OptionalType<T> extends TypeDecorator<Optional<T>, T> {
    private final SqlType<T> impl;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class literal of a parameterized type
    OptionalType(SqlType<T> impl) {
        super((Class) Optional.class);
        this.impl = Objects.requireNonNull(impl, "impl");
    }

    @Override
    public SqlType<T> impl() {
        return impl;
    }

    @Override
    public @Nullable T toDatabase(Optional<T> value) {
        return value.orElse(null);
    }

    @Override
    public Optional<T> fromDatabase(T value) {
        return Optional.of(value);
    }

    @Override
    public Optional<T> nullFromDatabase() {
        return Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OptionalType<?> type && type.impl.equals(impl);
    }

    @Override
    public int hashCode() {
        return impl.hashCode() + 1;
    }

    @Override
    public String toString() {
        return "Optional<" + impl + ">";
    }
}

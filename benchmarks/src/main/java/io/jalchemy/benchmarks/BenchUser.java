package io.jalchemy.benchmarks;

import io.jalchemy.orm.annotation.Column;
import io.jalchemy.orm.annotation.Entity;
import io.jalchemy.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** The row as an entity. */
@Entity
public interface BenchUser {
    /** The key. */
    @Id
    Integer id();

    /** Sets the key. */
    BenchUser id(Integer id);

    /** A short name. */
    @Column(length = 30)
    String name();

    /** Sets the short name. */
    BenchUser name(String name);

    /** A long name. */
    @Column(length = 100)
    @Nullable String fullname();

    /** Sets the long name. */
    BenchUser fullname(@Nullable String fullname);
}

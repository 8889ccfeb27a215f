package io.jalchemy.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row as an entity of Hibernate. */
@Entity
@Table(name = "bench_user")
public class HibernateUser {
    /** The key. */
    @Id
    public int id;

    /** A short name. */
    @Column(nullable = false)
    public String name = "";

    /** A long name. */
    public @Nullable String fullname;

    /** For Hibernate. */
    public HibernateUser() {}

    HibernateUser(int id, String name, String fullname) {
        this.id = id;
        this.name = name;
        this.fullname = fullname;
    }
}

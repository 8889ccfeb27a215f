package io.jalchemy.examples.entities;

import static io.jalchemy.orm.annotation.Relationship.Cascade.ALL;
import static io.jalchemy.orm.annotation.Relationship.Cascade.DELETE_ORPHAN;

import io.jalchemy.orm.annotation.Column;
import io.jalchemy.orm.annotation.Entity;
import io.jalchemy.orm.annotation.Id;
import io.jalchemy.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
@Entity(table = "user_account")
public interface User {
    @Id
    Integer id();

    /** What others call them. */
    @Column(length = 30)
    String name();

    User name(String name);

    @Column(length = 100)
    @Nullable String fullname();

    User fullname(@Nullable String fullname);

    @Relationship(
            backPopulates = "user",
            cascade = {ALL, DELETE_ORPHAN})
    List<Address> addresses();
}

package io.jalchemy.examples.model;

import static io.jalchemy.orm.annotation.Relationship.Cascade.ALL;
import static io.jalchemy.orm.annotation.Relationship.Cascade.DELETE_ORPHAN;

import io.jalchemy.orm.annotation.Column;
import io.jalchemy.orm.annotation.Entity;
import io.jalchemy.orm.annotation.Id;
import io.jalchemy.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person. */
@Entity(table = "user_account")
public interface User {
    /** Made by the database. */
    @Id
    Integer id();

    /** The short name. */
    @Column(length = 30)
    String name();

    /** Sets the short name. */
    User name(String name);

    /** The full name. */
    @Column(length = 100)
    @Nullable String fullname();

    /** Sets the full name. */
    User fullname(@Nullable String fullname);

    /** What letters are sent to. */
    @Relationship(
            backPopulates = "user",
            cascade = {ALL, DELETE_ORPHAN})
    List<Address> addresses();
}

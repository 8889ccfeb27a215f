package io.jalchemy.examples.model;

import io.jalchemy.orm.annotation.Column;
import io.jalchemy.orm.annotation.Entity;
import io.jalchemy.orm.annotation.ForeignKey;
import io.jalchemy.orm.annotation.Id;
import io.jalchemy.orm.annotation.Relationship;

/** An address of a person. */
@Entity
public interface Address {
    /** Made by the database. */
    @Id
    Integer id();

    /** The address itself. */
    @Column(length = 100)
    String emailAddress();

    /** Sets the address itself. */
    Address emailAddress(String emailAddress);

    /** The key of the person. */
    @ForeignKey("user_account.id")
    Integer userId();

    /** The person. */
    @Relationship(backPopulates = "addresses")
    User user();

    /** Sets the person. */
    Address user(User user);
}

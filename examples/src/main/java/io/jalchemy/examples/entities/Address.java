package io.jalchemy.examples.entities;

import io.jalchemy.orm.annotation.Column;
import io.jalchemy.orm.annotation.Entity;
import io.jalchemy.orm.annotation.ForeignKey;
import io.jalchemy.orm.annotation.Id;
import io.jalchemy.orm.annotation.Relationship;

/** Where mail for a user goes. */
@Entity(table = "address")
public interface Address {
    @Id
    Integer id();

    @Column(length = 100)
    String emailAddress();

    Address emailAddress(String email);

    @ForeignKey("user_account.id")
    Integer userId();

    @Relationship(backPopulates = "addresses")
    User user();

    Address user(User user);
}

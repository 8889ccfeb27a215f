package io.jalchemy.orm.example;

import org.jspecify.annotations.Nullable;

/** Where mail for a user goes. */
public interface Address {
    int id();

    String emailAddress();

    Address emailAddress(String emailAddress);

    @Nullable Integer userId();

    Address userId(@Nullable Integer userId);

    @Nullable User user();

    Address user(@Nullable User user);
}

package io.jalchemy.orm.example;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
public interface User {
    Integer id();

    String name();

    User name(String name);

    @Nullable String fullname();

    User fullname(@Nullable String fullname);

    List<Address> addresses();

    User addresses(List<Address> addresses);
}

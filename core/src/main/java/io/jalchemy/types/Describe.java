package io.jalchemy.types;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The short form of a type in messages: its name and those arguments that were given, such as {@code String(30)}. */
final class Describe {
    private Describe() {}

    static String type(String name, @Nullable Object... arguments) {
        StringJoiner given = new StringJoiner(", ", "(", ")").setEmptyValue("");
        for (Object argument : arguments) {
            if (argument != null) {
                given.add(argument.toString());
            }
        }
        return name + given;
    }

    static @Nullable String flag(boolean set, String text) {
        return set ? text : null;
    }
}

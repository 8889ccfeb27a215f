package io.jalchemy.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names in the messages of drivers, which is where databases tell about constraints. For dialect providers. */
public final class Messages {
    private Messages() {}

    /** The first group of the first match, or null. */
    public static @Nullable String find(Pattern pattern, @Nullable String message) {
        if (message == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The names of a list such as {@code a, "b c"}, without their quotes; empty for null. */
    public static List<String> names(@Nullable String list) {
        List<String> names = new ArrayList<>();
        if (list != null) {
            for (String name : list.split(",\\s*", -1)) {
                names.add(name.strip().replaceAll("^[\"`]|[\"`]$", ""));
            }
        }
        return names;
    }
}

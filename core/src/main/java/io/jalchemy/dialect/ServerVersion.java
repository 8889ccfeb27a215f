package io.jalchemy.dialect;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The version of a server.
 *
 * @param parts the numbers in order, such as 10, 4, 5; at least one
 */
public record ServerVersion(List<Integer> parts) implements Comparable<ServerVersion> {
    /** Copies the list. */
    public ServerVersion {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A server version has at least one number.");
        }
    }

    /** A version of these numbers. */
    public static ServerVersion of(int major, int... rest) {
        return new ServerVersion(java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(major), java.util.stream.IntStream.of(rest))
                .boxed()
                .toList());
    }

    /** Whether it is this version or a later one. */
    public boolean isAtLeast(int major, int... rest) {
        return compareTo(of(major, rest)) >= 0;
    }

    /** By numbers in order; missing ones come before any. */
    @Override
    public int compareTo(ServerVersion other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = Integer.compare(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}

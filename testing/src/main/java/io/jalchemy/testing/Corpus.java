package io.jalchemy.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the material that is not part of the repository: recorded corpora and acceptance rows. The environment variable
 * {@code JALCHEMY_SHARED} names its folder; otherwise it is a folder {@code shared} beside the repository.
 */
public final class Corpus {

    private Corpus() {}

    /**
     * The folder or file at {@code path} below the shared folder, such as {@code "conformance/statements"}. Where it is
     * missing the running test is skipped or fails, as {@link Absence} says.
     */
    public static Path require(String path) {
        return find(path)
                .orElseThrow(() -> Absence.of(
                        "%s is missing: looked for it in %s. Set JALCHEMY_SHARED to the folder that holds it."
                                .formatted(path, searched())));
    }

    /** As {@link #require}, empty where there is none. */
    public static Optional<Path> find(String path) {
        Path shared = folder();
        if (shared == null) {
            return Optional.empty();
        }
        Path found = shared.resolve(path);
        return Files.exists(found) ? Optional.of(found) : Optional.empty();
    }

    private static @Nullable Path folder() {
        String named = System.getenv("JALCHEMY_SHARED");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        // Tests run in their module's folder, so the folder beside the repository is two levels up, or more in a nested
        // checkout.
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("conformance"))) {
                return shared;
            }
        }
        return null;
    }

    private static String searched() {
        String named = System.getenv("JALCHEMY_SHARED");
        return named != null && !named.isBlank()
                ? named
                : "\"shared\" beside " + Path.of("").toAbsolutePath() + " and above";
    }
}

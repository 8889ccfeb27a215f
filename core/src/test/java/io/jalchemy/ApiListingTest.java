package io.jalchemy;

import io.jalchemy.testing.ApiListing;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiListingTest {

    /** Meant to change? Run with {@code -Djalchemy.api.update=true} and commit the list. */
    @Test
    void publicApiIsTheListedOne() throws IOException {
        ApiListing.check(Path.of("target/classes"), Path.of("../docs/api/core.txt"));
    }
}

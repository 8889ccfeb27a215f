package io.jalchemy.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.GuidePage.Block;
import io.jalchemy.examples.guide.GuidePage.Listing;
import io.jalchemy.examples.guide.GuideRecorder.Recorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** Compares what the listings of a page did with what the page says that they do. */
final class GuideCheck {
    private static final Pattern TRANSACTION = Pattern.compile("BEGIN.*|COMMIT.*|ROLLBACK(?! TO).*");
    private static final Pattern PARAMETERS = Pattern.compile("-- .*");

    private GuideCheck() {}

    /**
     * Runs a program of a page.
     *
     * @param url of the database that it runs on
     * @throws AssertionError if it fails or does something else than the page says; names every line where it does
     */
    static void check(GuidePage page, GuideProgram program, String url)
            throws IOException, ReflectiveOperationException {
        try (Engine engine = Engine.create(url)) {
            compare(page.name(), program.listings(), GuideRecorder.run(program, engine));
        }
    }

    private static void compare(String page, List<Listing> listings, List<Recorded> recorded) {
        List<Executable> checks = new ArrayList<>();
        for (int i = 0; i < listings.size(); i++) {
            Listing listing = listings.get(i);
            Recorded done = recorded.get(i);
            Block printed = listing.printed();
            checks.add(() -> assertThat(printed(done))
                    .as("%s, line %d: printed", page, line(printed, listing))
                    .isEqualTo(printed == null ? "" : text(printed.lines())));
            Block sent = listing.sent();
            if (sent != null) {
                checks.add(() -> assertThat(sent(done, sent))
                        .as("%s, line %d: sent", page, sent.line())
                        .isEqualTo(text(sent.lines())));
            }
        }
        assertAll(checks);
    }

    private static int line(@Nullable Block shown, Listing listing) {
        return shown == null ? listing.code().line() : shown.line();
    }

    static String printed(Recorded recorded) {
        return text(recorded.printed());
    }

    /** What was sent, without transactions and without parameters where the page shows none. */
    static String sent(Recorded recorded, Block shown) {
        boolean transactions = shows(shown, TRANSACTION);
        boolean parameters = shows(shown, PARAMETERS);
        return text(recorded.sent().stream()
                .filter(line -> transactions || !TRANSACTION.matcher(line).matches())
                .filter(line -> parameters
                        ? !line.equals("-- ()")
                        : !PARAMETERS.matcher(line).matches())
                .toList());
    }

    private static boolean shows(Block shown, Pattern kind) {
        return shown.lines().stream().anyMatch(line -> kind.matcher(line).matches());
    }

    /** Lines as they are compared: no white space at their ends, no empty ones, tabs as four spaces. */
    private static String text(List<String> lines) {
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.replace("\t", "    ").stripTrailing())
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}

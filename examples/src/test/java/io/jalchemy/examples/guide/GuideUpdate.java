package io.jalchemy.examples.guide;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.GuidePage.Block;
import io.jalchemy.examples.guide.GuidePage.Listing;
import io.jalchemy.examples.guide.GuideRecorder.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes what the listings of a page do into its blocks of text and SQL, in place of comparing the two: for a page that is being
 * written, or whose SQL has changed. A reader of the diff then decides whether it is right.
 */
final class GuideUpdate {
    private GuideUpdate() {}

    /** Lines of a page, numbered from 1, to be replaced by others. */
    private record Edit(int line, int count, String text) {}

    /** Runs a program of a page and writes its blocks anew; a listing that prints and has no block for it gets one. */
    static void write(GuidePage page, GuideProgram program, String url, Path folder)
            throws IOException, ReflectiveOperationException {
        List<Recorded> recorded;
        try (Engine engine = Engine.create(url)) {
            recorded = GuideRecorder.run(program, engine);
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            addEdits(program.listings().get(i), recorded.get(i), edits);
        }
        // From the end to the start, so that the numbers of the lines before stay true.
        edits.sort(Comparator.comparingInt(Edit::line).reversed());
        Path file = folder.resolve(page.name());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (Edit edit : edits) {
            List<String> place = lines.subList(edit.line() - 1, edit.line() - 1 + edit.count());
            place.clear();
            place.addAll(edit.text().lines().toList());
        }
        Files.write(file, lines);
    }

    private static void addEdits(Listing listing, Recorded done, List<Edit> edits) {
        Block printed = listing.printed();
        String text = GuideCheck.printed(done);
        if (printed != null) {
            edits.add(new Edit(printed.line(), printed.lines().size(), text));
        } else if (!text.isEmpty()) {
            int behind = listing.code().line() + listing.code().lines().size() + 1;
            edits.add(new Edit(behind, 0, "```text\n" + text + "\n```"));
        }
        Block sent = listing.sent();
        if (sent != null) {
            edits.add(new Edit(sent.line(), sent.lines().size(), GuideCheck.sent(done, sent)));
        }
    }
}

package io.jalchemy.examples.guide;

import io.jalchemy.examples.guide.GuidePage.Kind;
import io.jalchemy.examples.guide.GuidePage.Listing;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs every page of the guide, on the databases that its listings name. With {@code -Djalchemy.guide.update=true}
 * the pages' blocks of text and SQL are written anew instead of compared.
 */
@OnDatabases
class GuideTest {
    static final Path FOLDER = Path.of("../docs/guide");
    private static final String UPDATE = "jalchemy.guide.update";

    private final TestDatabase database;
    private final Path temporary;

    GuideTest(TestDatabase database, @TempDir Path temporary) {
        this.database = database;
        this.temporary = temporary;
    }

    @TestFactory
    Stream<DynamicTest> pagesDoWhatTheySay() throws IOException {
        List<GuidePage> pages = GuidePage.readAll(FOLDER);
        List<String> imports = imports(pages);
        Kind kind = Kind.valueOf(database.kind().name());
        return pages.stream()
                .filter(page -> !page.listings(kind).isEmpty())
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page, kind, imports)));
    }

    private static List<String> imports(List<GuidePage> pages) {
        List<String> imports = new ArrayList<>();
        for (GuidePage page : pages) {
            for (Listing listing : page.listings(Kind.IMPORTS)) {
                imports.addAll(listing.code().lines());
            }
        }
        return imports;
    }

    private void check(GuidePage page, Kind kind, List<String> imports)
            throws IOException, ReflectiveOperationException, SQLException {
        database.clean();
        String url = kind == Kind.SQLITE ? "jdbc:sqlite::memory:" : database.urlWithLogin();
        Path folder = Files.createTempDirectory(temporary, "page");
        GuideProgram program = GuideProgram.compile(page, kind, imports, folder);
        if (Boolean.getBoolean(UPDATE)) {
            GuideUpdate.write(page, program, url, FOLDER);
        } else {
            GuideCheck.check(page, program, url);
        }
    }
}

package io.jalchemy.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The guide's pages find each other. */
class GuideLinksTest {
    private static final Pattern LINK = Pattern.compile("]\\((?<file>[^)#:]*)(?:#(?<section>[^)]*))?\\)");
    private static final String INDEX = "README.md";

    @Test
    void everyPageIsLinkedFromTheIndex() throws IOException {
        List<String> linked = new ArrayList<>();
        Matcher links = LINK.matcher(Files.readString(GuideTest.FOLDER.resolve(INDEX)));
        while (links.find()) {
            linked.add(links.group("file"));
        }
        List<String> pages = GuidePage.readAll(GuideTest.FOLDER).stream()
                .map(GuidePage::name)
                .toList();
        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(page.equals(INDEX) || linked.contains(page))
                .as(page)
                .isTrue());
    }

    @Test
    void everyLinkLeadsToAFileAndItsSection() throws IOException {
        List<String> broken = new ArrayList<>();
        for (GuidePage page : GuidePage.readAll(GuideTest.FOLDER)) {
            Matcher links = LINK.matcher(Files.readString(GuideTest.FOLDER.resolve(page.name())));
            while (links.find()) {
                String file = links.group("file").isEmpty() ? page.name() : links.group("file");
                if (!leads(GuideTest.FOLDER.resolve(file), links.group("section"))) {
                    broken.add(page.name() + ": " + links.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path file, @Nullable String section) throws IOException {
        return Files.isRegularFile(file)
                && (section == null
                        || Files.readAllLines(file).stream()
                                .filter(line -> line.startsWith("#"))
                                .anyMatch(line -> anchor(line).equals(section)));
    }

    /** How GitHub names the anchor of a heading. */
    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w -]", "")
                .replace(' ', '-');
    }
}

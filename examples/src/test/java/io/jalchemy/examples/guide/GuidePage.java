package io.jalchemy.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the guide: its listings of Java in order, each with what the page says that it prints and sends.
 *
 * @param name the name of the file
 */
record GuidePage(String name, List<Listing> listings) {
    private static final String FENCE = "```";

    GuidePage {
        listings = List.copyOf(listings);
    }

    /** What a listing is for: the word behind {@code java} in its fence. */
    enum Kind {
        /** Part of the page's program on SQLite; no word stands for it. */
        SQLITE,
        /** Part of the page's program on PostgreSQL. */
        POSTGRESQL,
        /** Part of the page's program on MariaDB. */
        MARIADB,
        /** A class beside the programs, which all of them know. */
        CLASS,
        /** The imports of all listings; on the index only. */
        IMPORTS;

        static Kind of(String word, String where) {
            if (word.isEmpty()) {
                return SQLITE;
            }
            for (Kind kind : values()) {
                if (kind != SQLITE && kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "%s: a listing of Java is marked class, postgresql, mariadb or not at all, and not \"%s\"."
                            .formatted(where, word));
        }
    }

    /**
     * A listing.
     *
     * @param code its lines
     * @param printed the block of text behind it, or null
     * @param sent the block of SQL behind it, or null
     */
    record Listing(
            Kind kind,
            Block code,
            @Nullable Block printed,
            @Nullable Block sent) {
        Listing withPrinted(Block block) {
            return new Listing(kind, code, block, sent);
        }

        Listing withSent(Block block) {
            return new Listing(kind, code, printed, block);
        }
    }

    /**
     * What stands between two fences.
     *
     * @param language the first word behind the opening fence
     * @param word the second, or nothing
     * @param line the number of its first line in the file, from 1
     */
    record Block(String language, String word, int line, List<String> lines) {}

    /** The pages of a folder by name. */
    static List<GuidePage> readAll(Path folder) throws IOException {
        List<GuidePage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pages.add(parse(file.getFileName().toString(), Files.readAllLines(file)));
            }
        }
        return pages;
    }

    static GuidePage parse(String name, List<String> lines) {
        List<Listing> listings = new ArrayList<>();
        for (Block block : blocks(name, lines)) {
            String where = name + ", line " + block.line();
            switch (block.language()) {
                case "java" -> listings.add(new Listing(Kind.of(block.word(), where), block, null, null));
                case "text" -> listings.add(last(listings, where).withPrinted(block));
                case "sql" -> listings.add(last(listings, where).withSent(block));
                default -> {
                    // Commands, markup and other people's languages are for the reader alone.
                }
            }
        }
        return new GuidePage(name, listings);
    }

    private static Listing last(List<Listing> listings, String where) {
        if (listings.isEmpty()) {
            throw new IllegalArgumentException(where
                    + ": blocks of text and sql say what the listing of Java before them does, and there is none.");
        }
        return listings.removeLast();
    }

    private static List<Block> blocks(String name, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (!lines.get(at).startsWith(FENCE)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).equals(FENCE)) {
                end++;
            }
            if (end == lines.size()) {
                throw new IllegalArgumentException("%s, line %d: this block has no end.".formatted(name, at + 1));
            }
            String heading = lines.get(at).substring(FENCE.length()).strip();
            int space = heading.indexOf(' ');
            blocks.add(new Block(
                    space < 0 ? heading : heading.substring(0, space),
                    space < 0 ? "" : heading.substring(space + 1).strip(),
                    at + 2,
                    List.copyOf(lines.subList(at + 1, end))));
            at = end + 1;
        }
        return blocks;
    }

    List<Listing> listings(Kind kind) {
        return listings.stream().filter(listing -> listing.kind() == kind).toList();
    }
}

package io.jalchemy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jalchemy.conformance.statements.StatementCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of cases, one JSON object per line.
 *
 * @param path the file
 * @param lines the objects in order
 */
record CaseFile(Path path, List<JsonNode> lines) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** The shapes that are told apart. */
    enum Shape {
        /** Statements with the SQL of a dialect. */
        STATEMENTS,
        /** Anything else; nothing runs it yet. */
        OTHER
    }

    /** All {@code .jsonl} files under a folder, in the order of their paths. */
    static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    /** Reads a file. */
    static CaseFile read(Path path) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<String> text = Files.lines(path)) {
            text.filter(line -> !line.isBlank()).forEach(line -> lines.add(parse(path, line)));
        }
        return new CaseFile(path, List.copyOf(lines));
    }

    private static JsonNode parse(Path path, String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("%s: a line is no JSON object".formatted(path), e);
        }
    }

    /** What the file holds, by its first line. */
    Shape shape() {
        return !lines.isEmpty() && StatementCase.matches(lines.getFirst()) ? Shape.STATEMENTS : Shape.OTHER;
    }
}

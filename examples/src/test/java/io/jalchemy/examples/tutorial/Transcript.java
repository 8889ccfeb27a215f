package io.jalchemy.examples.tutorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalchemy.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What SQLAlchemy did on a page, by the line of the example. */
final class Transcript {
    private static final Pattern TRANSACTION = Pattern.compile("BEGIN \\(implicit\\)|COMMIT|ROLLBACK");
    private static final Pattern STATEMENT =
            Pattern.compile("^\\(?(SELECT|INSERT|UPDATE|DELETE|CREATE|WITH|PRAGMA)\\b.*", Pattern.CASE_INSENSITIVE);

    private Transcript() {}

    static Map<Integer, Example> read(String page) throws IOException {
        Map<Integer, Example> examples = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(Corpus.require("conformance/transcripts/" + page + ".jsonl"))) {
            JsonNode recorded = json.readTree(line);
            String raised = recorded.path("raises").asText("");
            examples.put(
                    recorded.get("line").asInt(),
                    example(raised.isEmpty() ? recorded.get("out").asText() : raised));
        }
        return examples;
    }

    /** Takes statements apart from printed lines: a statement reaches from its verb to the line with its parameters. */
    private static Example example(String out) {
        List<String> logged = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : out.lines().toList()) {
            if (TRANSACTION.matcher(line).matches()) {
                printed.addAll(open);
                open.clear();
                logged.add(line);
            } else if (Text.isParameters(line)) {
                int start = lastStatement(open);
                printed.addAll(open.subList(0, start));
                logged.add(String.join(" ", open.subList(start, open.size())));
                logged.add(line);
                open.clear();
            } else {
                open.add(line);
            }
        }
        printed.addAll(open);
        boolean isText = logged.isEmpty() && lastStatement(printed) < printed.size();
        return Example.of(logged, isText ? List.of(String.join(" ", printed)) : withoutEmpty(printed));
    }

    /** Where the last statement of these lines begins: a verb in a line that follows no other of the same statement. */
    private static int lastStatement(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (STATEMENT.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    private static List<String> withoutEmpty(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("<sqlalchemy."))
                .toList();
    }
}

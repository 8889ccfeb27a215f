import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints how many acceptance rows are proven by tests. A row is proven by a test that carries its id, {@code
 * @Tag("core-K12")}, and that ran and passed according to Surefire's reports. Runs as a single file on any Java from 17,
 * started by the script {@code ids} beside it.
 */
final class Ids {

    private static final String USAGE = """
            Usage: conformance/ids [--groups] [--missing PREFIX] [--proven PREFIX] [--source]
              --groups          one line per group of rows
              --missing PREFIX  the rows whose id starts with PREFIX (core, orm-U, core-K1) that no passing test proves
              --proven PREFIX   the rows that are proven, with their tests
              --source          believe the tags: count tests that did not run, too""";

    private static final List<String> FILES = List.of("core", "orm", "migrations", "satellites");

    /** Rows are "K01 | ...", "M-01 | ..." or, in lists, "- C1-01 ...". */
    private static final Pattern ROW = Pattern.compile("^(?:- )?([A-Z]{1,2}[0-9]?-?[0-9]{2,3}) (?:\\| )?(.*)$");

    private static final Pattern GROUP = Pattern.compile("^(.*?)-?[0-9]{2,3}$");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\\s*\"((?:core|orm|migrations|satellites)-[A-Z0-9-]+)\"\\s*\\)");
    private static final Pattern TYPE = Pattern.compile("^[^*/(\"]*\\b(?:class|interface|record)\\s+(\\w+)");
    private static final Pattern METHOD = Pattern.compile("^\\s[^*/\"=@]*\\b(\\w+)\\s*\\(");
    private static final Pattern CASE = Pattern.compile("<testcase name=\"(\\w+)[^\"]*\" classname=\"([\\w.$]+)[^\"]*\"[^>]*?(/?)>");

    private static final String ALL_METHODS = "*";

    /** A tag in a test source; {@code type} is the file's class with its package, {@code method} is {@link #ALL_METHODS} where the class carries it. */
    private record Claim(String id, String type, String method) {}

    /** What the reports say of one test method, over all its runs. */
    private record Outcome(int passed, int failed) {}

    private record Options(boolean groups, boolean source, String missing, String proven) {}

    public static void main(String[] arguments) throws IOException {
        Options options = parse(arguments);
        Path root = Path.of(System.getProperty("jalchemy.root", "")).toAbsolutePath();
        Map<String, String> rows = rows(shared(root).resolve("spec"));
        List<Claim> claims = claims(root);
        Map<String, Outcome> outcomes = outcomes(root);
        boolean bySource = options.source || outcomes.isEmpty();
        Map<String, Set<String>> proven = new TreeMap<>();
        for (Claim claim : claims) {
            if (bySource || passed(claim, outcomes)) {
                proven.computeIfAbsent(claim.id, id -> new TreeSet<>()).add(claim.type + "." + claim.method);
            }
        }
        Set<String> notBuilt = notBuilt(root);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (options.missing != null) {
            rows.forEach((id, text) -> {
                if (id.startsWith(options.missing) && !proven.containsKey(id) && !notBuilt.contains(id)) {
                    out.println(id + "  " + text);
                }
            });
        } else if (options.proven != null) {
            proven.forEach((id, tests) -> {
                if (id.startsWith(options.proven)) {
                    out.println(id + "  " + String.join(", ", tests));
                }
            });
        } else {
            out.println(bySource ? "By source alone: no test reports were read." : "By tests that ran and passed.");
            print(out, rows.keySet(), proven.keySet(), notBuilt, options.groups);
        }
        reportUnknown(rows.keySet(), claims, notBuilt);
    }

    private static Options parse(String[] arguments) {
        boolean groups = false;
        boolean source = false;
        String missing = null;
        String proven = null;
        for (int i = 0; i < arguments.length; i++) {
            String next = i + 1 < arguments.length ? arguments[i + 1] : null;
            switch (arguments[i]) {
                case "--groups" -> groups = true;
                case "--source" -> source = true;
                case "--missing" -> missing = prefix(arguments[i++], next);
                case "--proven" -> proven = prefix(arguments[i++], next);
                case "--help" -> {
                    System.out.println(USAGE);
                    System.exit(0);
                }
                default -> throw stop("Unknown option " + arguments[i] + ".\n" + USAGE);
            }
        }
        return new Options(groups, source, missing, proven);
    }

    private static String prefix(String option, String value) {
        if (value == null) {
            throw stop(option + " needs the start of an id, such as core or orm-U.\n" + USAGE);
        }
        return value;
    }

    private static RuntimeException stop(String message) {
        System.err.println(message);
        System.exit(2);
        throw new IllegalStateException(message);
    }

    private static Path shared(Path root) {
        String named = System.getenv("JALCHEMY_SHARED");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        Path beside = root.resolveSibling("shared");
        if (!Files.isDirectory(beside.resolve("spec"))) {
            throw stop("No acceptance rows in " + beside + ". Set JALCHEMY_SHARED to the folder that holds spec/.");
        }
        return beside;
    }

    /** Every row's full id and its text, in the order of the files. */
    private static Map<String, String> rows(Path spec) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String file : FILES) {
            for (String line : Files.readAllLines(spec.resolve(file + ".md"))) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    rows.put(file + "-" + row.group(1), row.group(2));
                }
            }
        }
        return rows;
    }

    private static List<Claim> claims(Path root) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (Path file : files(root, "src/test/java", ".java")) {
            readClaims(Files.readAllLines(file), file, claims);
        }
        return claims;
    }

    private static void readClaims(List<String> lines, Path file, List<Claim> claims) {
        String inPackage = lines.stream()
                .filter(line -> line.startsWith("package "))
                .map(line -> line.replaceAll("^package |;.*$", "") + ".")
                .findFirst()
                .orElse("");
        String subject = inPackage + file.getFileName().toString().replace(".java", "");
        Set<String> pending = new TreeSet<>();
        for (String line : lines) {
            Matcher tag = TAG.matcher(line);
            boolean tagged = false;
            while (tag.find()) {
                pending.add(tag.group(1));
                tagged = true;
            }
            if (tagged || pending.isEmpty() || line.strip().startsWith("@")) {
                continue;
            }
            Matcher type = TYPE.matcher(line);
            Matcher method = METHOD.matcher(line);
            String name = type.find() ? ALL_METHODS : method.find() ? method.group(1) : null;
            if (name != null) {
                pending.forEach(id -> claims.add(new Claim(id, subject, name)));
                pending.clear();
            }
        }
    }

    /** By "package.Class.method", and by "package.Class.*" for the class as a whole. Nested classes count as their outer. */
    private static Map<String, Outcome> outcomes(Path root) throws IOException {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (Path report : files(root, "target/surefire-reports", ".xml")) {
            String text = Files.readString(report);
            Matcher each = CASE.matcher(text);
            while (each.find()) {
                String body = each.group(3).isEmpty() ? text.substring(each.end(), text.indexOf("</testcase>", each.end())) : "";
                boolean failed = body.contains("<failure") || body.contains("<error");
                boolean ran = failed || !body.contains("<skipped");
                Outcome outcome = new Outcome(ran && !failed ? 1 : 0, failed ? 1 : 0);
                String type = each.group(2).replaceAll("\\$.*", "");
                for (String method : List.of(each.group(1), ALL_METHODS)) {
                    outcomes.merge(
                            type + "." + method,
                            outcome,
                            (a, b) -> new Outcome(a.passed + b.passed, a.failed + b.failed));
                }
            }
        }
        return outcomes;
    }

    private static boolean passed(Claim claim, Map<String, Outcome> outcomes) {
        Outcome outcome = outcomes.get(claim.type + "." + claim.method);
        return outcome != null && outcome.passed > 0 && outcome.failed == 0;
    }

    /** The ids that the section "Not built" of the differences names. */
    private static Set<String> notBuilt(Path root) throws IOException {
        String text = Files.readString(root.resolve("docs/differences.md"));
        int from = text.indexOf("\n## Not built");
        if (from < 0) {
            return Set.of();
        }
        int to = text.indexOf("\n## ", from + 1);
        Matcher id = Pattern.compile("`((?:core|orm|migrations|satellites)-[A-Z0-9-]+)`").matcher(text);
        id.region(from, to < 0 ? text.length() : to);
        Set<String> ids = new HashSet<>();
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    private static void print(
            PrintStream out, Set<String> rows, Set<String> proven, Set<String> notBuilt, boolean groups) {
        for (String file : FILES) {
            List<String> ofFile = rows.stream().filter(id -> id.startsWith(file + "-")).toList();
            out.println(line(file, ofFile, proven, notBuilt));
            if (groups) {
                Map<String, List<String>> byGroup = ofFile.stream()
                        .collect(Collectors.groupingBy(Ids::group, LinkedHashMap::new, Collectors.toList()));
                byGroup.forEach((name, ids) -> out.println(line("  " + name, ids, proven, notBuilt)));
            }
        }
        out.println(line("all", List.copyOf(rows), proven, notBuilt));
    }

    private static String group(String id) {
        Matcher group = GROUP.matcher(id);
        return group.matches() ? group.group(1) : id;
    }

    private static String line(String name, List<String> ids, Set<String> proven, Set<String> notBuilt) {
        long settled = ids.stream().filter(id -> notBuilt.contains(id) && !proven.contains(id)).count();
        return "%-18s %4d of %4d proven%s"
                .formatted(
                        name,
                        ids.stream().filter(proven::contains).count(),
                        ids.size(),
                        settled == 0 ? "" : ", %d deliberately not built".formatted(settled));
    }

    private static void reportUnknown(Set<String> rows, List<Claim> claims, Set<String> notBuilt) {
        Set<String> unknown = new TreeSet<>(notBuilt);
        claims.forEach(claim -> unknown.add(claim.id));
        unknown.removeAll(rows);
        if (!unknown.isEmpty()) {
            System.err.println("Tags or entries that name no row: " + String.join(", ", unknown));
            System.exit(1);
        }
    }

    /** The files below {@code folder} of each module. */
    private static List<Path> files(Path root, String folder, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.sorted().toList()) {
                Path at = module.resolve(folder);
                if (Files.isDirectory(at)) {
                    try (Stream<Path> walk = Files.walk(at)) {
                        walk.filter(path -> path.toString().endsWith(ending)).sorted().forEach(found::add);
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                }
            }
        }
        return found;
    }
}

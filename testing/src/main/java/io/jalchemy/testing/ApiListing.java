package io.jalchemy.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Compares what a module exports with a checked list, so that a change of the public API shows in the diff of a text
 * file. Run with {@code -Djalchemy.api.update=true} to write the list anew; without a list the check is skipped.
 */
public final class ApiListing {

    private static final String UPDATE = "jalchemy.api.update";

    private ApiListing() {}

    /**
     * Checks the module whose compiled classes are in {@code classes}, a folder with a {@code module-info.class} whose
     * types are on the class path of this test.
     *
     * @throws AssertionFailedError if the list differs; its text names the first differences
     */
    public static void check(Path classes, Path list) throws IOException {
        String actual = render(classes);
        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(list.toAbsolutePath().getParent());
            Files.writeString(list, actual);
            return;
        }
        if (!Files.exists(list)) {
            throw new TestAbortedException(
                    "No list of the public API at %s; -D%s=true writes it.".formatted(list.normalize(), UPDATE));
        }
        String listed = Files.readString(list);
        if (!listed.equals(actual)) {
            throw new AssertionFailedError(
                    """
                    The public API differs from %s:
                    %sIf that is meant, run again with -D%s=true and commit the list.""".formatted(list.normalize(), differences(listed, actual), UPDATE), listed, actual);
        }
    }

    static String render(Path classes) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String exported : exported(classes)) {
            out.append("package ").append(exported).append("\n\n");
            for (Class<?> type : publicTypes(classes, exported)) {
                out.append(new TypeListing(type).render()).append('\n');
            }
        }
        return out.toString();
    }

    private static Iterable<String> exported(Path classes) throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            TreeSet<String> names = new TreeSet<>();
            for (ModuleDescriptor.Exports each : ModuleDescriptor.read(in).exports()) {
                if (!each.isQualified()) {
                    names.add(each.source());
                }
            }
            return names;
        }
    }

    /** The public types of a package in the order of their names; a nested type stands after its outer one. */
    private static List<Class<?>> publicTypes(Path classes, String inPackage) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(classes.resolve(inPackage.replace('.', '/')))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            Class<?> type = load(inPackage + "." + name);
            if (isVisible(type)) {
                types.add(type);
            }
        }
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is in the module and not on the class path of this test", e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (each.isSynthetic()
                    || each.isAnonymousClass()
                    || each.isLocalClass()
                    || (each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Up to ten lines that only one side has, marked - for listed and + for found. */
    private static String differences(String listed, String actual) {
        List<String> before = listed.lines().toList();
        List<String> after = actual.lines().toList();
        StringBuilder out = new StringBuilder();
        Stream.concat(
                        missing(before, after).map(line -> "  - " + line.strip()),
                        missing(after, before).map(line -> "  + " + line.strip()))
                .limit(10)
                .forEach(line -> out.append(line).append('\n'));
        return out.isEmpty() ? "  (the order of lines)\n" : out.toString();
    }

    private static Stream<String> missing(List<String> from, List<String> in) {
        return from.stream().filter(line -> !line.isBlank() && !in.contains(line));
    }
}

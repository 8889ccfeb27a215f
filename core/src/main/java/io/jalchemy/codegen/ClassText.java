package io.jalchemy.codegen;

import io.jalchemy.types.JavaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The text of a class in the making: its body, and what it has to import. */
final class ClassText {
    private static final int LINE = 110;

    private final String packageName;
    private final Set<String> imports = new TreeSet<>();
    private final List<String> body = new ArrayList<>();

    ClassText(String packageName) {
        this.packageName = packageName;
    }

    /** Uses a piece of source. */
    String use(JavaCode code) {
        imports.addAll(code.imports());
        return code.text();
    }

    /** The simple name of a class. */
    String use(Class<?> type) {
        return use(JavaCode.type(type));
    }

    void line(String text) {
        body.add(text);
    }

    /** A statement on one line, or with each call on a line of its own if that is too long. */
    void chain(String indent, String start, List<String> calls, String end) {
        String whole = indent + start + String.join("", calls) + end;
        if (whole.length() <= LINE || calls.isEmpty()) {
            line(whole);
            return;
        }
        line(indent + start);
        for (int i = 0; i < calls.size(); i++) {
            line(indent + "        " + calls.get(i) + (i == calls.size() - 1 ? end : ""));
        }
    }

    /** A comment in front of what follows; several lines as they are. */
    void javadoc(String indent, String text) {
        String safe = text.replace("*/", "* /").replace("\\u", "\\ u");
        if (safe.indexOf('\n') < 0) {
            line(indent + "/** " + safe + " */");
            return;
        }
        line(indent + "/**");
        safe.lines().forEach(one -> line((indent + " * " + one).stripTrailing()));
        line(indent + " */");
    }

    /** The whole source. */
    String source() {
        StringBuilder out = new StringBuilder();
        if (!packageName.isEmpty()) {
            out.append("package ").append(packageName).append(";\n\n");
        }
        imports.forEach(name -> out.append("import ").append(name).append(";\n"));
        out.append(imports.isEmpty() ? "" : "\n");
        body.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}

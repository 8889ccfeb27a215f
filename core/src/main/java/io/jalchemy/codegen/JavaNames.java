package io.jalchemy.codegen;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names of one scope: valid in Java, no two alike. */
final class JavaNames {
    private static final Set<String> KEYWORDS = Set.of(
            "_",
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    private final Set<String> taken = new HashSet<>();

    JavaNames(Set<String> reserved) {
        taken.addAll(reserved);
    }

    /** {@code UserAccount} for {@code user_account}. */
    String ofClass(String name) {
        return free(words(name, true), "Table");
    }

    /** {@code userId} for {@code user_id}. */
    String ofField(String name) {
        return free(words(name, false), "Column");
    }

    private String free(String wanted, String suffix) {
        String name = wanted;
        if (taken.contains(name) || KEYWORDS.contains(name)) {
            name = wanted + suffix;
        }
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + suffix + i;
        }
        return name;
    }

    /** Letters and digits of a name; what stands between them begins a word. Names all in capitals count as small. */
    private static String words(String name, boolean capital) {
        String text = name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
        StringBuilder out = new StringBuilder();
        boolean upper = capital;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                upper = !out.isEmpty() || capital;
            } else if (out.isEmpty()) {
                out.append(upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
                upper = false;
            } else {
                out.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return out.isEmpty() || !Character.isJavaIdentifierStart(out.charAt(0)) ? "_" + out : out.toString();
    }
}

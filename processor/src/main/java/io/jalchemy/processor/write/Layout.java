package io.jalchemy.processor.write;

import com.palantir.javapoet.JavaFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays generated code out as people write it, where JavaPoet spends lines or breaks them early. */
public final class Layout {
    private static final int WIDTH = 120;
    private static final Pattern SHORT_COMMENT =
            Pattern.compile("^( *)/\\*\\*\\n *\\* (.+)\\n *\\*/$", Pattern.MULTILINE);
    /** A field of one line, and another one of the same modifiers after an empty line. */
    private static final Pattern LOOSE_FIELDS = Pattern.compile(
            "^( *+(?:(?:public|private|static|final) )++)([^\\n]*;\\n)\\n(?=\\1(?!static|final)[^\\n]*;$)",
            Pattern.MULTILINE);

    private static final Pattern BROKEN_THROWS = Pattern.compile(" throws\\n +(\\w+)");

    private Layout() {}

    /** The text of a file. */
    public static String of(JavaFile file) {
        String text = BROKEN_THROWS.matcher(file.toString()).replaceAll(" throws $1");
        text = LOOSE_FIELDS.matcher(text).replaceAll("$1$2");
        return SHORT_COMMENT.matcher(text).replaceAll(Layout::onOneLine);
    }

    private static String onOneLine(java.util.regex.MatchResult comment) {
        String line = "%s/** %s */".formatted(comment.group(1), comment.group(2));
        return Matcher.quoteReplacement(line.length() <= WIDTH ? line : comment.group());
    }
}

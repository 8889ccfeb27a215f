package io.jalchemy.processor.read;

import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Takes over what users say about their accessors. */
final class Comments {
    private static final Pattern BLOCK_TAGS = Pattern.compile("(?m)^\\s*@\\w+[\\s\\S]*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s");
    /** Links name types that the generated file need not import. */
    private static final Pattern LINKS = Pattern.compile("\\{@(?:link|linkplain|value)\\s+([^}\\s]+)\\s*([^}]*)}");

    private static final Pattern OTHER_TAGS = Pattern.compile("\\{@(?!code|literal)|</?\\w");

    private Comments() {}

    /** The first sentence of the comment at an element, or null if it has none that stands alone. */
    static @Nullable String firstSentence(Elements elements, Element element) {
        String comment = elements.getDocComment(element);
        if (comment == null) {
            return null;
        }
        String text = BLOCK_TAGS.matcher(comment).replaceAll("").strip();
        String sentence = SENTENCE_END.split(text, 2)[0].replaceAll("\\s+", " ");
        String plain = LINKS.matcher(sentence).replaceAll(link -> {
            String label = link.group(2).isEmpty() ? link.group(1) : link.group(2);
            return java.util.regex.Matcher.quoteReplacement(label.replace('#', '.'));
        });
        return plain.isEmpty() || OTHER_TAGS.matcher(plain).find() ? null : plain;
    }
}

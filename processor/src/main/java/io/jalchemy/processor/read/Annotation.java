package io.jalchemy.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One of Jalchemy's annotations at an element. It may stand there itself, on an annotation of the user's that stands there, or
 * both; then what is nearer wins, element by element.
 */
public final class Annotation {
    private static final String PACKAGE = "io.jalchemy.orm.annotation.";

    private final List<AnnotationMirror> mirrors;

    private Annotation(List<AnnotationMirror> mirrors) {
        this.mirrors = mirrors;
    }

    /** The annotation of a simple name at an element, or null. */
    public static @Nullable Annotation find(Element element, String name) {
        List<AnnotationMirror> found = new ArrayList<>();
        collect(element, PACKAGE + name, found, new HashSet<>());
        return found.isEmpty() ? null : new Annotation(found);
    }

    /** Whether an element carries the annotation. */
    public static boolean isPresent(Element element, String name) {
        return find(element, name) != null;
    }

    /** The annotations of a simple name at an element, one or, in their container, several. */
    public static List<Annotation> all(Element element, String name) {
        List<Annotation> all = new ArrayList<>();
        Annotation one = find(element, name);
        if (one != null) {
            all.add(one);
        }
        Annotation container = find(element, name + ".All");
        if (container != null) {
            all.addAll(container.annotations("value"));
        }
        return all;
    }

    private static void collect(Element element, String name, List<AnnotationMirror> into, Set<TypeElement> seen) {
        List<TypeElement> further = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            String qualified = type.getQualifiedName().toString();
            if (qualified.equals(name)) {
                into.add(mirror);
            } else if (!qualified.startsWith("java.") && !qualified.startsWith(PACKAGE) && seen.add(type)) {
                further.add(type);
            }
        }
        further.forEach(type -> collect(type, name, into, seen));
    }

    /** Whether a value is given for an element of the annotation. */
    public boolean has(String element) {
        return given(element) != null;
    }

    /** Whether the nearest annotation stands at this very element. */
    boolean isAt(Element element) {
        return element.getAnnotationMirrors().contains(mirrors.getFirst());
    }

    /** The annotation that gives a value for an element; the nearest one if none does. */
    AnnotationMirror mirror(String element) {
        for (AnnotationMirror mirror : mirrors) {
            if (given(mirror, element) != null) {
                return mirror;
            }
        }
        return mirrors.getFirst();
    }

    /** The value that is given for an element, or null. */
    @Nullable AnnotationValue given(String element) {
        return given(mirror(element), element);
    }

    private static @Nullable AnnotationValue given(AnnotationMirror mirror, String element) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(element)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The value of an element, or its default; null if it has neither, as in source with errors. */
    private @Nullable Object value(String element) {
        AnnotationValue given = given(element);
        if (given != null) {
            return given.getValue();
        }
        for (Element member : mirrors.getFirst().getAnnotationType().asElement().getEnclosedElements()) {
            if (member instanceof ExecutableElement method
                    && member.getSimpleName().contentEquals(element)) {
                AnnotationValue otherwise = method.getDefaultValue();
                return otherwise == null ? null : otherwise.getValue();
            }
        }
        return null;
    }

    /** A text; empty if there is none. */
    public String text(String element) {
        return value(element) instanceof String text ? text : "";
    }

    /** A text; null if there is none or it is empty. */
    public @Nullable String textOrNull(String element) {
        String text = text(element);
        return text.isEmpty() ? null : text;
    }

    /** A number; 0 if there is none. */
    public int number(String element) {
        return value(element) instanceof Integer number ? number : 0;
    }

    /** A truth value. */
    public boolean isTrue(String element) {
        return Boolean.TRUE.equals(value(element));
    }

    /** The name of an enum constant; empty if there is none. */
    public String constant(String element) {
        return value(element) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : "";
    }

    /** The names of enum constants. */
    public List<String> constants(String element) {
        return values(element).stream()
                .filter(VariableElement.class::isInstance)
                .map(value -> ((VariableElement) value).getSimpleName().toString())
                .toList();
    }

    /** Texts. */
    public List<String> texts(String element) {
        return values(element).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** A class that is given, or null. */
    public @Nullable TypeMirror type(String element) {
        AnnotationValue given = given(element);
        return given != null && given.getValue() instanceof TypeMirror type ? type : null;
    }

    /** Annotations inside this one. */
    public List<Annotation> annotations(String element) {
        return values(element).stream()
                .filter(AnnotationMirror.class::isInstance)
                .map(value -> new Annotation(List.of((AnnotationMirror) value)))
                .toList();
    }

    private List<Object> values(String element) {
        List<Object> all = new ArrayList<>();
        if (value(element) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof AnnotationValue each) {
                    all.add(each.getValue());
                }
            }
        }
        return all;
    }
}

package io.jalchemy.processor.read;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Takes what is wrong with one entity and shows it as compiler errors, at the place where it is to be mended. */
public final class Problems {
    private final @Nullable Messager messager;
    private final Elements elements;
    private final TypeElement entity;
    private int count;

    private Problems(@Nullable Messager messager, Elements elements, TypeElement entity) {
        this.messager = messager;
        this.elements = elements;
        this.entity = entity;
    }

    /** Shows what is wrong with an entity. */
    public static Problems shownBy(Messager messager, Elements elements, TypeElement entity) {
        return new Problems(messager, elements, entity);
    }

    /** Counts what is wrong with an entity without showing it: that is done where the entity itself is processed. */
    public static Problems counted(Elements elements, TypeElement entity) {
        return new Problems(null, elements, entity);
    }

    /** How many there were. */
    public int count() {
        return count;
    }

    /** Reports a problem at a type or method. */
    public void report(Element at, String message) {
        report(at, null, message);
    }

    /** Reports a problem at an element of an annotation. */
    public void report(Element at, Annotation annotation, String element, String message) {
        count++;
        if (messager == null) {
            return;
        }
        AnnotationMirror mirror = annotation.mirror(element);
        AnnotationValue value = annotation.given(element);
        if (isWritten(at) && annotation.isAt(at)) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, at, mirror, value);
        } else {
            show(at, message);
        }
    }

    private void report(Element at, @Nullable AnnotationMirror mirror, String message) {
        count++;
        if (messager == null) {
            return;
        }
        if (mirror != null && isWritten(at)) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, at, mirror);
        } else {
            show(at, message);
        }
    }

    private void show(Element at, String message) {
        if (messager != null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, isWritten(at) ? at : entity);
        }
    }

    /** Whether the element's source is being compiled: only then has it a line to point at. */
    private boolean isWritten(Element at) {
        JavaFileObject file = elements.getFileObjectOf(at);
        return file != null && file.getKind() == JavaFileObject.Kind.SOURCE;
    }
}

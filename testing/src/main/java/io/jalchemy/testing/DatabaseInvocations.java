package io.jalchemy.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns {@link OnDatabases} into one run of the class per database. */
final class DatabaseInvocations implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), OnDatabases.class);
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        OnDatabases wanted = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnDatabases.class)
                .orElseThrow();
        return Arrays.stream(wanted.value()).map(DatabaseInvocation::new);
    }
}

package io.jalchemy.testing;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** One run of a test class, on one database: makes the schema, hands it out, skips what the database cannot do. */
final class DatabaseInvocation implements ClassTemplateInvocationContext {

    private final DatabaseKind kind;

    /** Here and not in JUnit's store: a test class's constructor is resolved in a context that does not see ours. */
    private @Nullable TestDatabase database;

    DatabaseInvocation(DatabaseKind kind) {
        this.kind = kind;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return kind.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new SkipUnusable(kind), new HandOut(this));
    }

    /** JUnit closes what is in the store when this run of the class ends, after its last life cycle method. */
    @Override
    public void prepareInvocation(ExtensionContext context) {
        Hosts.Answer answer = Hosts.of(kind);
        if (answer.problem() != null) {
            database = new TestDatabase(kind, new AbsentSchema(answer.problem()));
            return;
        }
        Lease lease = Lease.of(kind, answer.host(), context.getRequiredTestClass());
        database = new TestDatabase(kind, lease.schema());
        context.getStore(Namespace.create(DatabaseInvocation.class)).put(kind, lease);
    }

    private record SkipUnusable(DatabaseKind kind) implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String problem = Hosts.of(kind).problem();
            if (problem != null) {
                if (Absence.isError()) {
                    throw Absence.of(problem);
                }
                return ConditionEvaluationResult.disabled(problem);
            }
            Set<Feature> lacking = EnumSet.noneOf(Feature.class);
            context.getElement().ifPresent(element -> collect(element, lacking));
            for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
                collect(type, lacking);
            }
            lacking.removeAll(kind.features());
            return lacking.isEmpty()
                    ? ConditionEvaluationResult.enabled(null)
                    : ConditionEvaluationResult.disabled(kind + " lacks " + lacking);
        }

        private static void collect(AnnotatedElement element, Set<Feature> into) {
            Optional<Requires> requires = AnnotationSupport.findAnnotation(element, Requires.class);
            requires.ifPresent(r -> into.addAll(Arrays.asList(r.value())));
        }
    }

    private record HandOut(DatabaseInvocation invocation) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Objects.requireNonNull(invocation.database, "prepareInvocation comes first");
        }
    }
}

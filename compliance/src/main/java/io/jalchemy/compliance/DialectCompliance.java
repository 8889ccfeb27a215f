package io.jalchemy.compliance;

import io.jalchemy.engine.Engine;
import io.jalchemy.schema.MetaData;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The compliance suite: extend it, and JUnit runs one test per case. Tables of the cases begin with {@code jalchemy_}; each case
 * drops its own, also when it fails.
 */
public abstract class DialectCompliance {
    /** For subclasses. */
    protected DialectCompliance() {}

    /** Makes an engine for the database under test; the suite closes it. */
    protected abstract Engine engine();

    /** What the database does not have; nothing unless overridden. The cases that need it are skipped. */
    protected Set<Requirement> missing() {
        return EnumSet.noneOf(Requirement.class);
    }

    /** The cases, by subject. */
    @TestFactory
    final Stream<DynamicNode> compliance() {
        return Stream.of(
                container("schema", SchemaCases.all()),
                container("types", TypeCases.all()),
                container("queries", QueryCases.all()),
                container("changes", ChangeCases.all()),
                container("transactions", TransactionCases.all()),
                container("reflection", ReflectionCases.all()));
    }

    private DynamicContainer container(String subject, List<ComplianceCase> cases) {
        return DynamicContainer.dynamicContainer(
                subject, cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one))));
    }

    private void run(ComplianceCase one) throws Exception {
        Set<Requirement> lacking = EnumSet.noneOf(Requirement.class);
        lacking.addAll(one.needs());
        lacking.retainAll(missing());
        Assumptions.assumeTrue(lacking.isEmpty(), () -> "The database does not have " + lacking);
        MetaData metadata = new MetaData();
        try (Engine engine = engine()) {
            try {
                one.body().run(engine, metadata);
            } finally {
                metadata.dropAll(engine);
            }
        }
    }
}

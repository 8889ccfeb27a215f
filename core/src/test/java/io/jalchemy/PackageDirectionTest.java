package io.jalchemy;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jalchemy.error.JalchemyException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Dependencies between the core's packages point one way: a package sees only what stands before it in the list. */
class PackageDirectionTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.jalchemy");

    @Test
    void classFilesOfThisJdkAreRead() {
        assertThat(CORE.contain(JalchemyException.class)).isTrue();
        assertThat(CORE.get(JalchemyException.class).getConstructors()).isNotEmpty();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.jalchemy.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void dependenciesPointDown() {
        String[] order = {"error", "types", "sql", "schema", "compiler", "dialect", "engine", "reflection"};
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : order) {
            layers = layers.layer(name).definedBy("io.jalchemy." + name + "..");
        }
        for (int lower = 0; lower < order.length; lower++) {
            String[] above = Arrays.copyOfRange(order, lower + 1, order.length);
            layers = above.length == 0
                    ? layers.whereLayer(order[lower]).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(order[lower]).mayOnlyBeAccessedByLayers(above);
        }
        layers.check(CORE);
    }
}

package dev.larder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The fences between packages. */
@AnalyzeClasses(packages = "dev.larder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PLAIN = {"java..", "org.jspecify..", "com.fasterxml.jackson.."};

    @ArchTest
    static final ArchRule results_know_nothing_else = classes()
            .that()
            .resideInAPackage("dev.larder.result..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.larder.result..");

    @ArchTest
    static final ArchRule the_model_knows_only_results = classes()
            .that()
            .resideInAPackage("dev.larder.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(PLAIN, "dev.larder.model..", "dev.larder.result.."));

    @ArchTest
    static final ArchRule pure_functions_stay_pure = classes()
            .that()
            .resideInAnyPackage("dev.larder.schema..", "dev.larder.merge..", "dev.larder.diff..", "dev.larder.checks..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    PLAIN,
                    "org.jsoup..",
                    "com.github.difflib..",
                    "dev.larder.schema..",
                    "dev.larder.merge..",
                    "dev.larder.diff..",
                    "dev.larder.checks..",
                    "dev.larder.model..",
                    "dev.larder.result.."));

    @ArchTest
    static final ArchRule the_search_knows_only_the_model = classes()
            .that()
            .resideInAPackage("dev.larder.search..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    PLAIN,
                    "org.jsoup..",
                    "org.apache.lucene..",
                    "org.slf4j..",
                    "dev.larder.search..",
                    "dev.larder.model..",
                    "dev.larder.result.."));

    @ArchTest
    static final ArchRule the_vault_knows_only_results = noClasses()
            .that()
            .resideInAPackage("dev.larder.vault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.larder.model..",
                    "dev.larder.api..",
                    "dev.larder.store..",
                    "dev.larder.sync..",
                    "dev.larder.service..",
                    "dev.larder.ui..",
                    "dev.larder.app..",
                    "dev.larder.demo..");

    @ArchTest
    static final ArchRule the_wire_knows_no_store = noClasses()
            .that()
            .resideInAPackage("dev.larder.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.larder.store..",
                    "dev.larder.sync..",
                    "dev.larder.service..",
                    "dev.larder.ui..",
                    "dev.larder.app..",
                    "dev.larder.demo..");

    @ArchTest
    static final ArchRule the_store_knows_no_wire = noClasses()
            .that()
            .resideInAPackage("dev.larder.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.larder.api..",
                    "dev.larder.vault..",
                    "dev.larder.sync..",
                    "dev.larder.service..",
                    "dev.larder.ui..",
                    "dev.larder.app..",
                    "dev.larder.demo..");

    @ArchTest
    static final ArchRule the_demo_server_stands_alone = noClasses()
            .that()
            .resideInAPackage("dev.larder.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.larder.api..",
                    "dev.larder.vault..",
                    "dev.larder.store..",
                    "dev.larder.sync..",
                    "dev.larder.service..",
                    "dev.larder.ui..",
                    "dev.larder.app..");

    @ArchTest
    static final ArchRule the_window_goes_through_services = noClasses()
            .that()
            .resideInAPackage("dev.larder.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.larder.api..",
                    "dev.larder.store..",
                    "dev.larder.vault..",
                    "dev.larder.demo..",
                    "dev.larder.app..");

    @ArchTest
    static final ArchRule features_of_the_window_do_not_know_each_other = slices().matching("dev.larder.ui.(*)..")
            .namingSlices("$1")
            .as("features of the window")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule javafx_only_in_the_window = noClasses()
            .that()
            .resideOutsideOfPackages("dev.larder.ui..", "dev.larder.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule sql_only_in_the_store = noClasses()
            .that()
            .resideOutsideOfPackage("dev.larder.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule lucene_only_in_the_search_and_the_spelling = noClasses()
            .that()
            .resideOutsideOfPackages("dev.larder.search..", "dev.larder.spelling..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule http_only_on_the_wire_and_in_the_demo_server = noClasses()
            .that()
            .resideOutsideOfPackages("dev.larder.api..", "dev.larder.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule the_toolkit_thread_is_reached_only_from_app = noClasses()
            .that()
            .resideOutsideOfPackage("dev.larder.app..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform");

    @ArchTest
    static final ArchRule models_know_no_controls = noClasses()
            .that()
            .resideInAPackage("dev.larder.ui..")
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule layers_have_no_cycles =
            slices().matching("dev.larder.(*)..").should().beFreeOfCycles();

    private static String[] with(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}

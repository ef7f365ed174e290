package io.cloudauth.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The order of the packages, and what may be named where. Nothing is frozen: violations start at
 * zero.
 */
class ArchitectureTest {
    /** In the order in which a call passes them, and then what all of them stand on. */
    private static final List<String> ORDER =
            List.of(
                    "io.cloudauth.core",
                    "io.cloudauth.core.callback",
                    "io.cloudauth.core.submission",
                    "io.cloudauth.core.internal.submission",
                    "io.cloudauth.core.internal.image",
                    "io.cloudauth.core.internal.material",
                    "io.cloudauth.core.internal.operation",
                    "io.cloudauth.core.internal.call",
                    "io.cloudauth.core.credentials",
                    "io.cloudauth.core.internal.credentials.chain",
                    "io.cloudauth.core.internal.credentials.profile",
                    "io.cloudauth.core.internal.credentials.remote",
                    "io.cloudauth.core.internal.credentials",
                    "io.cloudauth.core.internal.retry",
                    "io.cloudauth.core.internal.signature",
                    "io.cloudauth.core.internal.http",
                    "io.cloudauth.core.internal.response",
                    "io.cloudauth.core.internal.jdbc",
                    "io.cloudauth.core.internal.offload",
                    "io.cloudauth.core.internal.fault",
                    "io.cloudauth.core.internal.time",
                    "io.cloudauth.core.config",
                    "io.cloudauth.core.event");

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("emulator"))
                    .importPackages("io.cloudauth.core");
    private static final JavaClasses API =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("emulator"))
                    .importPackages(
                            "io.cloudauth",
                            "io.cloudauth.model",
                            "io.cloudauth.error",
                            "io.cloudauth.submission",
                            "io.cloudauth.credentials");

    private static final DescribedPredicate<JavaClass> VENDOR = resideInAPackage("com.aliyuncs..");
    private static final DescribedPredicate<JavaClass> THIRD_PARTY =
            resideInAnyPackage(
                    "com.aliyuncs..",
                    "org.apache..",
                    "io.github.resilience4j..",
                    "com.fasterxml..",
                    "org.slf4j..");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Stream<String> packages = CORE.stream().map(JavaClass::getPackageName).distinct();
        assertThat(packages).isSubsetOf(ORDER);
    }

    @Test
    void aPackageKnowsOnlyThoseAfterIt() {
        for (int i = 1; i < ORDER.size(); i++) {
            List<String> before = new ArrayList<>(ORDER.subList(0, i));
            noClasses()
                    .that()
                    .resideInAPackage(ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(before.toArray(String[]::new))
                    .check(CORE);
        }
        slices().matching("io.cloudauth.core.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theVendorsClassesAreNamedWhereTheyBelong() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.cloudauth.core.internal.operation", "..credentials")
                .should()
                .dependOnClassesThat(VENDOR)
                .check(CORE);
    }

    @Test
    void noPublicSignatureNamesAThirdParty() {
        DescribedPredicate<JavaClass> ours =
                not(resideInAPackage("..internal..")).as("are no internals");
        for (JavaClasses module : List.of(API, CORE)) {
            methods()
                    .that()
                    .areDeclaredInClassesThat(ours)
                    .and()
                    .arePublic()
                    .and(not(named("aliyunSdk")))
                    .should(nameNo(THIRD_PARTY))
                    .check(module);
        }
        classes()
                .should(
                        new ArchCondition<>("depend on no third party") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getDirectDependenciesFromSelf().stream()
                                        .filter(d -> THIRD_PARTY.test(d.getTargetClass()))
                                        .forEach(
                                                d ->
                                                        events.add(
                                                                SimpleConditionEvent.violated(
                                                                        d, d.getDescription())));
                            }
                        })
                .check(
                        API.that(
                                resideInAnyPackage(
                                        "io.cloudauth",
                                        "io.cloudauth.model",
                                        "io.cloudauth.error",
                                        "io.cloudauth.submission",
                                        "io.cloudauth.credentials",
                                        "io.cloudauth.internal..")));
    }

    @Test
    void whatIsPublicIsNamed() {
        Stream<String> open =
                CORE.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getPackageName().contains(".internal"))
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"));
        assertThat(open)
                .contains(
                        "CloudAuth",
                        "CredentialsProviders",
                        "CallListener",
                        "CallEvent",
                        "RetryOptions",
                        "HttpOptions",
                        "SignatureVersion",
                        "SubmissionLogs");
        assertThat(CORE.get("io.cloudauth.core.Client").getModifiers())
                .doesNotContain(JavaModifier.PUBLIC);
    }

    @Test
    void timeHasOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.cloudauth.core.internal.time")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CORE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().and(not(synthetic())).should().beFinal().check(CORE);
        fields().that().areStatic().and(not(synthetic())).should().beFinal().check(API);
    }

    @Test
    void noOptionalFieldsOutsideRecords() {
        fields().that()
                .haveRawType(Optional.class)
                .should(
                        new ArchCondition<>("be components of a record") {
                            @Override
                            public void check(JavaField field, ConditionEvents events) {
                                if (!field.getOwner().isRecord()) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    field, field.getDescription()));
                                }
                            }
                        })
                .check(API);
        fields().that()
                .areDeclaredInClassesThat(not(resideInAPackage("io.cloudauth.core.event")))
                .should()
                .notHaveRawType(Optional.class)
                .check(CORE);
    }

    private static DescribedPredicate<JavaField> synthetic() {
        return DescribedPredicate.describe(
                "synthetic", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static DescribedPredicate<JavaMethod> named(String name) {
        return DescribedPredicate.describe(
                "named " + name, method -> method.getName().equals(name));
    }

    private static ArchCondition<JavaMethod> nameNo(DescribedPredicate<JavaClass> types) {
        return new ArchCondition<>("name no third party") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                Stream.of(method.getRawReturnType()),
                                method.getRawParameterTypes().stream())
                        .filter(types)
                        .forEach(
                                type ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method, method.getDescription())));
            }
        };
    }
}

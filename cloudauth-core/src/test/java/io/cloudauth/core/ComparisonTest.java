package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.cloudauth.model.VerificationSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long a comparison takes must not tell how much of a guess is right. No clock can show that
 * reliably; the compiled code can.
 */
class ComparisonTest {

    /** What compares and stops at the first difference. */
    private static final List<String> TELLING =
            List.of(
                    "java.lang.String.equals(java.lang.Object)",
                    "java.lang.String.contentEquals(java.lang.CharSequence)",
                    "java.lang.String.compareTo(java.lang.String)",
                    "java.util.Objects.equals(java.lang.Object, java.lang.Object)",
                    "java.util.Arrays.equals([B, [B)",
                    "io.cloudauth.credentials.Secret.equals(java.lang.Object)");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importPackagesOf(
                            VerificationSession.class,
                            io.cloudauth.core.callback.CallbackHandler.class);

    @ParameterizedTest
    @CsvSource({
        "io.cloudauth.model.VerificationSession, isReturnedBy",
        "io.cloudauth.core.callback.Expectations, find"
    })
    void whatMayBeGuessedIsComparedInConstantTime(String type, String method) {
        Set<String> called = calledBy(CLASSES.get(type), method);
        assertThat(called).contains("java.security.MessageDigest.isEqual([B, [B)");
        assertThat(called).doesNotContainAnyElementsOf(TELLING);
    }

    @Test
    void theTestSeesAComparisonThatTells() {
        assertThat(calledBy(CLASSES.get(VerificationSession.class), "equals"))
                .containsAnyElementsOf(TELLING);
    }

    /** What a method calls, by itself and through methods of its class. */
    private static Set<String> calledBy(JavaClass type, String name) {
        Set<String> called = new LinkedHashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        type.getMethods().stream().filter(m -> m.getName().equals(name)).forEach(open::add);
        Set<JavaCodeUnit> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            for (var call : open.remove().getMethodCallsFromSelf()) {
                called.add(call.getTarget().getFullName());
                call.getTarget().resolveMember().stream()
                        .filter(JavaMethod.class::isInstance)
                        .filter(member -> member.getOwner().equals(type))
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
        return called;
    }
}

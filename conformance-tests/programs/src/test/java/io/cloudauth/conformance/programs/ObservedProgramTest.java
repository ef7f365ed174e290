package io.cloudauth.conformance.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.canary.Begun;
import io.cloudauth.conformance.canary.Canaries;
import io.cloudauth.conformance.canary.Operation;
import io.cloudauth.conformance.canary.Stage;
import io.cloudauth.conformance.canary.Told;
import io.cloudauth.conformance.canary.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Meters, spans, endpoints and logs of an application tell nothing of a person and no secret. */
@Tag("privacy")
@Timeout(600)
class ObservedProgramTest {

    private static final Set<String> FEW = Set.of("none", "TRUNCATE", "3104", "417");

    private static final List<String> ENDPOINTS =
            List.of(
                    "auditevents",
                    "beans",
                    "caches",
                    "conditions",
                    "configprops",
                    "env",
                    "health",
                    "httpexchanges",
                    "info",
                    "logfile",
                    "loggers",
                    "mappings",
                    "metrics",
                    "sbom",
                    "scheduledtasks",
                    "startup",
                    "threaddump");

    @TempDir private Path folder;

    @Test
    void metersSpansAndEndpointsTellNothing() throws Exception {
        assertSilent("observed.txt", "info", trouble -> FEW.contains(trouble.name()));
    }

    @Test
    @Timeout(3_600)
    void metersSpansAndEndpointsTellNothingInAnyTrouble() throws Exception {
        assertSilent("observed-in-every-trouble.txt", "trace", trouble -> true);
    }

    private void assertSilent(String file, String level, Predicate<Trouble> which)
            throws Exception {
        Told told = new Told();
        try (Stage stage = new Stage()) {
            Map<String, Set<String>> caught =
                    stage.caught(
                            (there, into) -> {
                                try (ObservedApplication application =
                                        ObservedApplication.start(there, folder, level)) {
                                    for (Operation operation : Operation.all()) {
                                        for (Trouble trouble : operation.troubles()) {
                                            if (which.test(trouble)) {
                                                call(application, operation, trouble, there, into);
                                            }
                                        }
                                    }
                                    new Observations(application).tell(into);
                                }
                            },
                            told);
            Stage.write(file, caught);
            assertThat(Set.copyOf(told.texts().values()))
                    .as("what was listened to")
                    .anyMatch(where -> where.startsWith("meter, cloudauth."))
                    .contains("span, cloudauth VerifyMaterial", "stdout")
                    .contains(
                            "span, cloudauth InitFaceVerify", "span, cloudauth DescribeFaceVerify")
                    .anyMatch(where -> where.startsWith("span, cloudauth InitFaceVerify, error"))
                    .anyMatch(where -> where.startsWith("span, cloudauth VerifyMaterial, tag"))
                    .anyMatch(where -> where.startsWith("span, cloudauth VerifyMaterial, error"));
            for (String endpoint : ENDPOINTS) {
                assertThat(Set.copyOf(told.texts().values()))
                        .anyMatch(
                                where ->
                                        where.matches(
                                                "endpoint /actuator/" + endpoint + " (200|503)"));
            }
            assertThat(told.texts().keySet())
                    .as("the settings are shown, and the log is at TRACE")
                    .anyMatch(text -> text.contains("cloudauth.clients.role.credentials.policy"))
                    .anyMatch(text -> text.contains(" TRACE ") && text.contains("cloudauth"));
            assertThat(stage.hasMetThePerson()).isTrue();
            assertThat(caught).as("told, and where").isEmpty();
        }
    }

    /** As an application calls: with the client that is impatient where an answer is slow. */
    private static void call(
            ObservedApplication application,
            Operation operation,
            Trouble trouble,
            Stage stage,
            Told told) {
        Begun begun =
                operation.continues() ? operation.begin(application.client()) : Begun.nothing();
        trouble.order().accept(stage.emulator(), operation.action());
        List<CloudAuthClient> clients =
                trouble.slow()
                        ? List.of(application.client("impatient"))
                        : List.of(application.client(), application.client("role"));
        for (CloudAuthClient client : clients) {
            try {
                operation.call(client, begun);
            } catch (RuntimeException e) {
                told.failure("an application's " + operation, e);
            }
        }
        stage.reset(told);
    }

    /** The control of secrets under foreign names: by name alone each of them is seen. */
    @Test
    void theNetHangsBehindSettingsWhoseValuesAreSecret() throws Exception {
        try (Stage stage = new Stage()) {
            Map<String, Set<String>> caught =
                    stage.caught(
                            (there, into) -> {
                                try (ObservedApplication application =
                                        ObservedApplication.startByNameAlone(there, folder)) {
                                    new Observations(application).tell(into);
                                }
                            });
            for (String what :
                    List.of(
                            "AccessKey secret, raw",
                            "proxy password, raw",
                            "security token, part",
                            "security token, form-encoded",
                            "address of credentials, raw")) {
                assertThat(caught.get(what))
                        .as(what)
                        .isNotNull()
                        .contains("endpoint /actuator/env 200");
            }
            assertThat(caught.keySet())
                    .anyMatch(what -> what.startsWith("proxy password, base64, shifted by "));
        }
    }

    /** The controls: what is planted in each place is caught there. */
    @Test
    void theNetHangsBehindMetersSpansEndpointsAndLogs() throws Exception {
        try (Stage stage = new Stage()) {
            Map<String, Set<String>> caught =
                    stage.caught(
                            (there, into) -> {
                                try (ObservedApplication application =
                                        ObservedApplication.start(there, folder, "trace")) {
                                    plant(application);
                                    new Observations(application).tell(into);
                                }
                            });
            assertThat(caught.get("name, character"))
                    .contains(
                            "meter, planted",
                            "span, planted, tag",
                            "endpoint /actuator/metrics/ 200")
                    .anyMatch(where -> where.startsWith("endpoint /actuator/health "));
            assertThat(caught.get("ID number, raw"))
                    .contains("span, planted, event", "endpoint /actuator/loggers 200", "stdout");
            assertThat(caught.get("phone, raw"))
                    .contains(
                            "span, planted, error: IllegalStateException",
                            "endpoint /actuator/env 200");
        }
    }

    private static void plant(ObservedApplication application) {
        application
                .part(MeterRegistry.class)
                .counter("planted", "person", Canaries.NAME)
                .increment();
        Span span = application.part(Tracer.class).nextSpan().name("planted").start();
        span.tag("person", Canaries.NAME).event(Canaries.NUMBER);
        span.error(new IllegalStateException(Canaries.PHONE)).end();
        application.part(Detail.class).say(Canaries.NAME);
        org.slf4j.LoggerFactory.getLogger("planted." + Canaries.NUMBER).trace("planted");
        application.set("planted", Canaries.PHONE);
    }
}

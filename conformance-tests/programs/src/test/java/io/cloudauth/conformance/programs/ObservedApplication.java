package io.cloudauth.conformance.programs;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.canary.Canaries;
import io.cloudauth.conformance.canary.Stage;
import io.cloudauth.spring.CloudAuthClients;
import io.cloudauth.spring.diagnostics.SecretNames;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.audit.InMemoryAuditEventRepository;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/**
 * An application with the starter, with meters, traces and every endpoint of the actuator, and with
 * secrets in all of the starter's properties that take one. It runs in this process and shows the
 * values of its settings to whoever asks.
 */
final class ObservedApplication implements AutoCloseable {

    private static final String ID = "canaryAccessKeyId";
    private static final String ROLE = "acs:ram::1234567890123456:role/kyc";

    /** Secrets that the properties alone have. */
    private static final Map<String, String> OWN =
            Map.of(
                    "security token", "Nc6u2Jd8/Lr5x+9Qm3Ck7t=",
                    "external ID", "Xq4h7Bv1Yw8j5Dn2",
                    "proxy password", "Wm9k3Ty5Pe6b4Hs7",
                    "address of credentials", "http://127.0.0.1:9/canary-Gf2p6Zs8");

    /** What this project did before: secrets are known by their names alone. */
    @Configuration(proxyBeanMethods = false)
    static class ByNameAlone extends Parts {

        @Bean
        SanitizingFunction cloudauthSanitizingFunction() {
            return data -> SecretNames.matches(data.getKey()) ? data.withSanitizedValue() : data;
        }
    }

    private final ConfigurableApplicationContext context;

    private ObservedApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What is observed, by whom. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Parts {

        @Bean
        Spans spans() {
            return new Spans();
        }

        @Bean
        InMemoryHttpExchangeRepository exchanges() {
            return new InMemoryHttpExchangeRepository();
        }

        @Bean
        InMemoryAuditEventRepository audit() {
            return new InMemoryAuditEventRepository();
        }

        /** A health of the application's own, whose details a test chooses. */
        @Bean
        Detail detail() {
            return new Detail();
        }
    }

    /**
     * Starts it.
     *
     * @param folder where it keeps its log
     * @param level of what others than the library log; the library logs at TRACE
     */
    static ObservedApplication start(Stage stage, Path folder, String level) {
        return start(Parts.class, stage, folder, level);
    }

    /** The same with the old rule, for the control. */
    static ObservedApplication startByNameAlone(Stage stage, Path folder) {
        return start(ByNameAlone.class, stage, folder, "info");
    }

    private static ObservedApplication start(
            Class<?> parts, Stage stage, Path folder, String level) {
        OWN.forEach(stage::isSecret);
        SpringApplication application = new SpringApplication(parts);
        application.setDefaultProperties(settings(stage, folder, level));
        application.setApplicationStartup(new BufferingApplicationStartup(10_000));
        return new ObservedApplication(application.run());
    }

    private static Map<String, Object> settings(Stage stage, Path folder, String level) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("server.address", "127.0.0.1");
        all.put("logging.config", "classpath:logback-observed.xml");
        all.put("logging.level.root", level);
        all.put("logging.level.io.cloudauth", "trace");
        all.put("logging.file.name", folder.resolve("application.log").toString());
        all.put("management.endpoints.web.exposure.include", "*");
        all.put("management.endpoint.env.show-values", "always");
        all.put("management.endpoint.configprops.show-values", "always");
        all.put("management.endpoint.health.show-details", "always");
        all.put("management.info.env.enabled", "true");
        all.put("management.tracing.sampling.probability", "1.0");
        all.put("cloudauth.endpoint", stage.endpoint());
        all.put("cloudauth.biz-type", "RPMin");
        all.put("cloudauth.scene-id", "1000000006");
        all.put("cloudauth.retry.initial-backoff", "1ms");
        all.put("cloudauth.retry.max-backoff", "2ms");
        key(all, "cloudauth.credentials");
        all.put("cloudauth.clients.impatient.timeouts.total", "250ms");
        String role = "cloudauth.clients.role.credentials";
        all.put(role + ".provider", "assume-role");
        all.put(role + ".role-arn", ROLE);
        all.put(role + ".role-session-name", "kyc");
        all.put(role + ".external-id", OWN.get("external ID"));
        all.put(role + ".policy", "{\"" + Canaries.OIDC_TOKEN + "\":1}");
        all.put(role + ".sts-endpoint", stage.endpoint());
        key(all, role + ".source");
        String session = "cloudauth.clients.session";
        key(all, session + ".credentials");
        all.put(session + ".credentials.security-token", OWN.get("security token"));
        all.put(session + ".http.proxy.uri", "http://127.0.0.1:9");
        all.put(session + ".http.proxy.username", "user");
        all.put(session + ".http.proxy.password", "${own.variable}");
        all.put("cloudauth.clients.uri.credentials.provider", "uri");
        all.put("cloudauth.clients.uri.credentials.uri", OWN.get("address of credentials"));
        underOtherNames(all);
        return all;
    }

    /** The same secrets where only their values say that they are. */
    private static void underOtherNames(Map<String, Object> all) {
        String token = OWN.getOrDefault("security token", "");
        String password = OWN.getOrDefault("proxy password", "");
        all.put("own.variable", password);
        all.put(
                "spring.application.json",
                "{\"cloudauth\":{\"clients\":{\"json\":{\"credentials\":{\"access-key-id\":\"json-key\","
                        + "\"access-key-secret\":\"json-secret\",\"security-token\":\""
                        + token.replace("/", "\\/")
                        + "\"}}}}}");
        all.put(
                "JDK_JAVA_OPTIONS",
                "-Xmx64m -Dcloudauth.credentials.access-key-secret=" + Canaries.ACCESS_KEY_SECRET);
        all.put(
                "return.address",
                "https://shop.example/?t=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        all.put(
                "proxy.authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("user:" + password).getBytes(StandardCharsets.UTF_8)));
        all.put("copied.address", "at " + OWN.get("address of credentials"));
    }

    private static void key(Map<String, Object> all, String prefix) {
        all.put(prefix + ".access-key-id", ID);
        all.put(prefix + ".access-key-secret", Canaries.ACCESS_KEY_SECRET);
    }

    /** The client that the application's code gets. */
    CloudAuthClient client() {
        return context.getBean("cloudauthClient", CloudAuthClient.class);
    }

    /** One of the named ones. */
    CloudAuthClient client(String name) {
        return part(CloudAuthClients.class).client(name);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Changes a setting of the application, as it is shown. */
    void set(String name, String value) {
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("later", Map.of(name, value)));
    }

    /** Where the endpoints are. */
    String address() {
        return "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}

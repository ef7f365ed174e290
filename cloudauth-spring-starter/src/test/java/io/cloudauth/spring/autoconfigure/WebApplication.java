package io.cloudauth.spring.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.beans.BeansEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.servlet.ServletManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** An application on a port, with the actuator's endpoints told to show every value. */
final class WebApplication implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private WebApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The parts, by name: of Boot 4's modules only those fit that the starter names. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SslAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        EndpointAutoConfiguration.class,
        JacksonEndpointAutoConfiguration.class,
        WebEndpointAutoConfiguration.class,
        ServletManagementContextAutoConfiguration.class,
        ManagementContextAutoConfiguration.class,
        BeansEndpointAutoConfiguration.class,
        EnvironmentEndpointAutoConfiguration.class,
        ConfigurationPropertiesReportEndpointAutoConfiguration.class,
        CloudAuthAutoConfiguration.class
    })
    static class Parts {}

    /** The same with the part under test; without it, the control. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(CloudAuthSanitizingAutoConfiguration.class)
    static class Sanitized extends Parts {}

    /** The process that an application is in, as a test makes it up. */
    private static final class MadeUpProcess extends StandardEnvironment {
        private final Map<String, Object> variables = new HashMap<>();
        private final Properties systemProperties = new Properties();

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // filled in later: this runs within the constructor
        }

        void fill(Map<String, Object> given, Map<String, Object> system) {
            variables.putAll(given);
            systemProperties.putAll(system);
            getPropertySources()
                    .addLast(new PropertiesPropertySource("systemProperties", systemProperties));
            getPropertySources()
                    .addLast(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        }
    }

    static WebApplication start(
            Class<?> parts,
            Map<String, Object> variables,
            Map<String, Object> system,
            String... arguments) {
        MadeUpProcess process = new MadeUpProcess();
        process.fill(variables, system);
        process.getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "shown",
                                Map.of(
                                        "server.port", "0",
                                        "server.address", "127.0.0.1",
                                        "management.endpoints.web.exposure.include", "*",
                                        "management.endpoint.env.show-values", "always",
                                        "management.endpoint.configprops.show-values", "always",
                                        "cloudauth.endpoint", "http://127.0.0.1:9",
                                        "cloudauth.biz-type", "test")));
        SpringApplication application = new SpringApplication(parts);
        application.setEnvironment(process);
        application.setBannerMode(Banner.Mode.OFF);
        return new WebApplication(application.run(arguments));
    }

    /** What is shown of one property: an answer that has been read well. */
    String shown(String property) throws IOException, InterruptedException {
        return get("/actuator/env/" + property);
    }

    /** All that the endpoints show. */
    List<String> everything() throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        for (String endpoint : List.of("env", "configprops", "beans")) {
            all.add(get("/actuator/" + endpoint));
        }
        return all;
    }

    private String get(String path) throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpResponse<String> response =
                http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " gave " + response.statusCode());
        }
        return response.body();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}

package io.cloudauth.examples.h5;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.function.SingletonSupplier;

/** Runs the inherited tests on a PostgreSQL server; use {@code mvn verify -Ppostgres}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgres")
@ActiveProfiles({"demo", "postgres"})
@ContextConfiguration(initializers = OnPostgres.Server.class)
@interface OnPostgres {

    /** Starts the server once and sets the database properties of the application. */
    final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final SingletonSupplier<PostgresServer> SERVER =
                SingletonSupplier.of(PostgresServer::start);

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            PostgresServer server = SERVER.obtain();
            Map<String, Object> properties =
                    Map.of("H5_DATABASE_URL", server.url(), "H5_DATABASE_USER", server.user());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("postgres", properties));
        }
    }
}

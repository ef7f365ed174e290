package io.cloudauth.conformance.canary;

import com.aliyuncs.auth.BasicCredentials;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.EnvironmentVariablesSource;
import io.cloudauth.core.internal.credentials.chain.DefaultChain;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;

/** Where credentials can come from: each way that the library has. */
enum Sources {
    ACCESS_KEY {
        @Override
        CredentialsProvider provider(Stage stage) {
            return CredentialsProviders.accessKey(ID, Canaries.ACCESS_KEY_SECRET);
        }
    },
    LAMBDA {
        @Override
        CredentialsProvider provider(Stage stage) {
            return () -> Credentials.of(ID, Canaries.ACCESS_KEY_SECRET);
        }
    },
    FAILING_LAMBDA {
        @Override
        CredentialsProvider provider(Stage stage) {
            return () -> {
                throw new IllegalStateException(Canaries.ACCESS_KEY_SECRET);
            };
        }
    },
    ENVIRONMENT {
        @Override
        CredentialsProvider provider(Stage stage) {
            return EnvironmentVariablesSource.environment(around(VARIABLES, Map.of()));
        }
    },
    SYSTEM_PROPERTIES {
        @Override
        CredentialsProvider provider(Stage stage) {
            return EnvironmentVariablesSource.systemProperties(
                    around(
                            Map.of(),
                            Map.of(
                                    "alibabacloud.accessKeyId",
                                    ID,
                                    "alibabacloud.accessKeySecret",
                                    Canaries.ACCESS_KEY_SECRET)));
        }
    },
    INI_PROFILE {
        @Override
        CredentialsProvider provider(Stage stage) {
            return CredentialsProviders.profile(
                    file(
                            "canary.ini",
                            "[p]\ntype=access_key\naccess_key_id="
                                    + ID
                                    + "\naccess_key_secret="
                                    + Canaries.ACCESS_KEY_SECRET),
                    "p");
        }
    },
    BROKEN_PROFILE {
        @Override
        CredentialsProvider provider(Stage stage) {
            return CredentialsProviders.profile(
                    file("broken.ini", "[p]\n" + Canaries.ACCESS_KEY_SECRET), "p");
        }
    },
    CLI_PROFILE {
        @Override
        CredentialsProvider provider(Stage stage) {
            String json =
                    "{\"current\":\"p\",\"profiles\":[{\"name\":\"p\",\"mode\":\"AK\","
                            + "\"access_key_id\":\"%s\",\"access_key_secret\":\"%s\"}]}";
            return CredentialsProviders.profile(
                    file("config.json", json.formatted(ID, Canaries.ACCESS_KEY_SECRET)), "p");
        }
    },
    ASSUME_ROLE {
        @Override
        CredentialsProvider provider(Stage stage) {
            return CredentialsProviders.assumeRole(
                    role ->
                            role.roleArn(ARN)
                                    .sessionName("kyc-service")
                                    .policy("{\"" + Canaries.USER_ID + "\":1}")
                                    .endpoint(stage.endpoint())
                                    .source(ACCESS_KEY.provider(stage)));
        }
    },
    OIDC_ROLE {
        @Override
        CredentialsProvider provider(Stage stage) {
            return CredentialsProviders.oidcRole(
                    role ->
                            role.roleArn(ARN)
                                    .providerArn("acs:ram::1234567890123456:oidc-provider/idp")
                                    .tokenFile(file("oidc-token", Canaries.OIDC_TOKEN))
                                    .sessionName("kyc-service")
                                    .endpoint(stage.endpoint()));
        }
    },
    ECS_ROLE {
        @Override
        CredentialsProvider provider(Stage stage) {
            return CredentialsProviders.ecsRole(role -> role.endpoint(stage.emulator().endpoint()));
        }
    },
    URI {
        @Override
        CredentialsProvider provider(Stage stage) {
            return CredentialsProviders.uri(stage.emulator().endpoint() + "/_emulator/credentials");
        }
    },
    DEFAULT_CHAIN {
        @Override
        CredentialsProvider provider(Stage stage) {
            return DefaultChain.of(
                    new Services(
                            stage.endpoint(), stage.emulator().endpoint(), Duration.ofSeconds(30)),
                    around(
                            Map.of(
                                    "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                                    Canaries.ACCESS_KEY_SECRET,
                                    "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                                    Canaries.OIDC_TOKEN),
                            Map.of("alibabacloud.accessKeySecret", Canaries.ACCESS_KEY_SECRET)));
        }
    },
    ALIYUN_SDK {
        @Override
        CredentialsProvider provider(Stage stage) {
            return CredentialsProviders.aliyunSdk(
                    () -> new BasicCredentials(ID, Canaries.ACCESS_KEY_SECRET));
        }
    };

    private static final String ID = "canaryAccessKeyId";
    private static final String ARN = "acs:ram::1234567890123456:role/kyc";
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "ALIBABA_CLOUD_ACCESS_KEY_ID",
                    ID,
                    "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                    Canaries.ACCESS_KEY_SECRET);

    abstract CredentialsProvider provider(Stage stage);

    /** Whether they come over the network, where trouble may await them too. */
    boolean isFetched() {
        return switch (this) {
            case ASSUME_ROLE, OIDC_ROLE, ECS_ROLE, URI, DEFAULT_CHAIN -> true;
            default -> false;
        };
    }

    private static Environment around(
            Map<String, String> variables, Map<String, String> properties) {
        return new Environment(
                variables::get,
                properties::get,
                Path.of("target/canary/no-home"),
                Time.system(),
                new SecureRandom());
    }

    private static Path file(String name, String text) {
        try {
            Path folder = Files.createDirectories(Path.of("target/canary/files"));
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

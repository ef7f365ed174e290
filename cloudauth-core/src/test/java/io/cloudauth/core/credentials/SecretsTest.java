package io.cloudauth.core.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.exceptions.ClientException;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Environment;
import io.cloudauth.core.internal.credentials.EnvironmentVariablesSource;
import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.credentials.chain.DefaultChain;
import io.cloudauth.core.internal.credentials.profile.ProfileSource;
import io.cloudauth.core.internal.credentials.remote.AssumeRoleFetcher;
import io.cloudauth.core.internal.credentials.remote.EcsRole;
import io.cloudauth.core.internal.credentials.remote.OidcFetcher;
import io.cloudauth.core.internal.credentials.remote.Role;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.credentials.remote.UriFetcher;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CloudAuthException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever holds a secret, and whatever fails with one at hand, shows it to nobody. */
@Timeout(120)
class SecretsTest {
    private static final String SENTINEL = "sentinel4711";
    private static final String ARN = "acs:ram::1234567890123456:role/" + SENTINEL;

    /** A session as STS, metadata and addresses write it, each finding its own part. */
    private static final String SESSION =
            "{\"RequestId\":\"R\",\"Credentials\":{%1$s},%1$s}"
                    .formatted(
                            "\"AccessKeyId\":\"S\",\"AccessKeySecret\":\"S\",\"SecurityToken\":\"S\","
                                    + "\"Expiration\":\"2999-01-01T00:00:00Z\"")
                    .replace("\"S\"", "\"" + SENTINEL + "\"");

    private static final String ERROR =
            "{\"RequestId\":\"R\",\"Code\":\"NoPermission\",\"Message\":\"S\",\"HostId\":\"S\"}"
                    .replace("\"S\"", "\"" + SENTINEL + "\"");

    private static final Path PROFILES = Path.of("src/test/resources/profiles");

    @TempDir Path folder;

    @Test
    void aSentinelIsInNoMessageLogOrSerialisedForm() throws Exception {
        Files.writeString(folder.resolve(SENTINEL), SENTINEL);
        List<Act> acts =
                List.of(
                        Acts.answer(200, SESSION),
                        Acts.answer(200, SENTINEL),
                        Acts.answer(403, ERROR),
                        Acts.answer(500, "X-Link: " + SENTINEL + "\r\n", "<html>" + SENTINEL),
                        Acts.answer(302, "Location: http://" + SENTINEL + "/\r\n", SENTINEL),
                        Acts.answer(400, ERROR.replace("NoPermission", "InvalidTimeStamp.Expired")),
                        Acts.truncated(200, SESSION, 150),
                        visit ->
                                visit.write(
                                        "HTTP/1.1 200 OK\r\n" + SENTINEL + " no header\r\n\r\n"),
                        Acts.readThenReset());
        List<String> told = new ArrayList<>();
        int given = 0;
        try (LogCapture log = new LogCapture()) {
            for (Act act : acts) {
                try (FaultServer server = FaultServer.plain().usually(() -> act)) {
                    for (CredentialsProvider provider : providers(server.uri().toString())) {
                        given += tell(provider, told);
                    }
                }
            }
            told.addAll(log.lines());
            assertThat(log.lines()).as("the log is listened to").hasSizeGreaterThan(100);
        }
        assertThat(given).as("many of them do give credentials").isGreaterThan(50);
        assertThat(told).hasSizeGreaterThan(1_000);
        assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain(SENTINEL));
    }

    @Test
    void theBuildersKeepWhatTheyAreToldToThemselves() {
        List<Object> builders =
                List.of(
                        new AssumeRoleBuilder()
                                .roleArn(ARN)
                                .policy(SENTINEL)
                                .externalId(SENTINEL)
                                .source(CredentialsProviders.accessKey(SENTINEL, SENTINEL))
                                .http(http -> http.proxyCredentials(SENTINEL, SENTINEL)),
                        new OidcRoleBuilder()
                                .providerArn(SENTINEL)
                                .tokenFile(Path.of(SENTINEL))
                                .policy(SENTINEL),
                        new EcsRoleBuilder().roleName(SENTINEL));
        assertThat(builders)
                .flatExtracting(SecretsTest::written)
                .hasSizeGreaterThan(10)
                .allSatisfy(text -> assertThat(text).doesNotContain(SENTINEL));
    }

    @Test
    void theWalkOverFieldsFindsWhatIsNotHidden() {
        record Open(String text) {}
        assertThat(FieldWalk.over(List.of(new Open(SENTINEL)))).contains(SENTINEL);
    }

    /** Adds all that could be told of a provider, and of what it gives or why it gives nothing. */
    private static int tell(CredentialsProvider provider, List<String> told) {
        told.addAll(written(provider));
        int given = 0;
        for (int time = 0; time < 2; time++) {
            try {
                Credentials credentials = provider.resolve();
                assertThat(credentials.accessKeySecret().reveal()).isNotBlank();
                told.addAll(written(credentials));
                ((CredentialsSource) provider).ended(credentials);
                given++;
            } catch (CloudAuthException e) {
                told.addAll(written(e));
            }
        }
        told.addAll(written(provider));
        return given;
    }

    private List<CredentialsProvider> providers(String server) throws IOException {
        Environment environment = environment(new Places());
        Environment filled =
                environment(
                        new Places()
                                .variable("ALIBABA_CLOUD_ACCESS_KEY_ID", SENTINEL)
                                .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SENTINEL)
                                .variable("ALIBABA_CLOUD_SECURITY_TOKEN", SENTINEL)
                                .property("alibabacloud.accessKeyId", SENTINEL)
                                .property("alibabacloud.accessKeySecret", SENTINEL));
        Environment half =
                environment(
                        new Places()
                                .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SENTINEL)
                                .variable("ALIBABA_CLOUD_ROLE_ARN", SENTINEL)
                                .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", SENTINEL)
                                .variable("ALIBABA_CLOUD_OIDC_TOKEN_FILE", SENTINEL)
                                .variable("ALIBABA_CLOUD_CREDENTIALS_FILE", SENTINEL)
                                .variable("ALIBABA_CLOUD_PROFILE", SENTINEL)
                                .variable("ALIBABA_CLOUD_STS_REGION", SENTINEL + "/")
                                .variable("ALIBABA_CLOUD_ECS_METADATA", SENTINEL)
                                .variable("ALIBABA_CLOUD_CREDENTIALS_URI", server + SENTINEL)
                                .property("alibabacloud.accessKeySecret", SENTINEL));
        Services services = new Services(server, server, Duration.ofSeconds(30));
        CredentialsSource key =
                CredentialsSource.of(CredentialsProviders.accessKey(SENTINEL, SENTINEL));
        List<CredentialsProvider> all = new ArrayList<>();
        all.add(key);
        all.add(CredentialsProviders.session(SENTINEL, SENTINEL, SENTINEL));
        all.add(EnvironmentVariablesSource.environment(filled));
        all.add(EnvironmentVariablesSource.environment(half));
        all.add(EnvironmentVariablesSource.systemProperties(filled));
        all.add(EnvironmentVariablesSource.systemProperties(half));
        all.add(AssumeRoleFetcher.source(role(server), key, environment));
        all.add(
                OidcFetcher.source(
                        role(server), SENTINEL, folder.resolve(SENTINEL).toString(), environment));
        all.add(OidcFetcher.source(role(server), SENTINEL, SENTINEL, environment));
        all.add(new EcsRole().name(SENTINEL).endpoint(server).source(environment));
        all.add(new EcsRole().endpoint(server).allowVersion1().source(environment));
        all.add(UriFetcher.source(server + SENTINEL + "?key=" + SENTINEL, environment));
        all.add(DefaultChain.of(services, filled));
        all.add(DefaultChain.of(services, half));
        all.add(
                CredentialsSource.of(
                        () -> {
                            throw new IllegalStateException(SENTINEL, new IOException(SENTINEL));
                        }));
        all.add(CredentialsSource.of(() -> Credentials.of(SENTINEL, SENTINEL)));
        all.add(
                CredentialsProviders.aliyunSdk(
                        () -> new BasicSessionCredentials(SENTINEL, SENTINEL, SENTINEL)));
        all.add(
                CredentialsProviders.aliyunSdk(
                        () -> {
                            throw new ClientException(SENTINEL, SENTINEL, SENTINEL);
                        }));
        all.addAll(profiles(services, environment).values());
        return all;
    }

    private static Role role(String server) {
        return new Role()
                .arn(ARN)
                .sessionName(SENTINEL)
                .policy("{\"" + SENTINEL + "\":1}")
                .externalId(SENTINEL)
                .endpoint(server)
                .http(HttpOptions.builder().proxyCredentials(SENTINEL, SENTINEL).build());
    }

    /** Every profile of the test resources, those that are broken above all. */
    private static Map<String, CredentialsProvider> profiles(
            Services services, Environment environment) throws IOException {
        Map<String, CredentialsProvider> all = new LinkedHashMap<>();
        for (String file : List.of("credentials.ini", "config.json")) {
            Path path = PROFILES.resolve(file);
            Files.readString(path)
                    .lines()
                    .map(line -> line.replaceFirst("^\\[(\\w+)]|.*\"name\": \"(\\w+)\".*", "$1$2"))
                    .filter(name -> name.matches("\\w+"))
                    .forEach(
                            name ->
                                    all.put(
                                            file + name,
                                            ProfileSource.given(
                                                    path, name, services, environment)));
        }
        assertThat(all).hasSizeGreaterThan(35);
        try (var broken = Files.list(PROFILES.resolve("broken"))) {
            broken.forEach(
                    path ->
                            all.put(
                                    path.toString(),
                                    ProfileSource.given(path, SENTINEL, services, environment)));
        }
        return all;
    }

    private Environment environment(Places places) {
        return places.home(folder).time(new SharedTime()).environment();
    }

    private static List<String> written(Object object) {
        List<String> forms = new ArrayList<>();
        forms.add(object.toString());
        forms.add(FieldWalk.over(object));
        if (object instanceof Throwable failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            forms.add(trace.toString());
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(object);
            forms.add(bytes.toString(StandardCharsets.ISO_8859_1));
        } catch (IOException refused) {
            forms.add(refused.toString());
        }
        for (ObjectMapper jackson : List.of(jackson(), jacksonByFields())) {
            StringWriter json = new StringWriter();
            try {
                jackson.writeValue(json, object);
            } catch (IOException refused) {
                forms.add(refused.toString());
            }
            forms.add(json.toString()); // what was written before it was refused, too
        }
        return forms;
    }

    private static ObjectMapper jackson() {
        return new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }

    private static ObjectMapper jacksonByFields() {
        return jackson().setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);
    }
}

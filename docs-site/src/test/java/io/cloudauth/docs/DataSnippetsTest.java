package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.spring.properties.CloudAuthProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Tests of the YAML, XML, Kotlin, JSON and shell blocks of all pages. */
class DataSnippetsTest {

    private static final String VERSION =
            Objects.requireNonNull(System.getProperty("project.version"), "project.version");
    private static final Pattern OURS = Pattern.compile("cloudauth-[a-z-]+(?=[<\":])");
    private static final Pattern MODULES = Pattern.compile(" -pl (\\S+)");
    private static final Pattern PROFILE = Pattern.compile(" -P([\\w-]+)");
    private static final Pattern JAR = Pattern.compile("java -jar ([^ ]+)/target/([^ ]+)\\.jar");

    static List<Page.Block> yaml() {
        return Project.blocks("yaml").stream()
                .filter(block -> block.code().contains("cloudauth:"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void yaml(Page.Block block) throws IOException {
        List<PropertySource<?>> sources =
                new YamlPropertySourceLoader()
                        .load(
                                "page",
                                new ByteArrayResource(
                                        block.code().getBytes(StandardCharsets.UTF_8)));
        BindHandler noUnknownKeys = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);

        assertThat(
                        new Binder(ConfigurationPropertySources.from(sources))
                                .bind(
                                        "cloudauth",
                                        Bindable.of(CloudAuthProperties.class),
                                        noUnknownKeys)
                                .isBound())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void coordinates(Page.Block block) throws IOException {
        List<String> modules = Files.readAllLines(Project.ROOT.resolve("pom.xml"));

        assertThat(OURS.matcher(block.code()).results().map(found -> found.group()))
                .allSatisfy(
                        artifact ->
                                assertThat(modules)
                                        .anyMatch(
                                                line ->
                                                        line.contains(
                                                                "<module>" + artifact + "<")));
        assertThat(block.code())
                .satisfiesAnyOf(
                        code -> assertThat(code).contains(VERSION),
                        code -> assertThat(code).doesNotContain("cloudauth-bom"));
    }

    static List<Page.Block> coordinates() {
        return Project.blocks("xml", "kotlin", "groovy");
    }

    @Test
    void xmlIsWellFormed() throws ParserConfigurationException, IOException, SAXException {
        for (Page.Block block : Project.blocks("xml")) {
            Document document =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(
                                    new InputSource(
                                            new StringReader("<x>" + block.code() + "</x>")));
            assertThat(document.getDocumentElement().hasChildNodes()).isTrue();
        }
    }

    @Test
    void jsonIsWellFormed() throws IOException {
        for (Page.Block block : Project.blocks("json")) {
            // JSON is a subset of YAML
            assertThat(
                            new YamlPropertySourceLoader()
                                    .load(
                                            "page",
                                            new ByteArrayResource(
                                                    block.code().getBytes(StandardCharsets.UTF_8))))
                    .as(block.page())
                    .isNotEmpty();
        }
    }

    static List<Page.Block> commands() {
        return Project.blocks("sh");
    }

    @ParameterizedTest
    @MethodSource
    void commands(Page.Block block) throws IOException, InterruptedException {
        assertThat(syntaxErrors(block.code())).isEmpty();
        List<String> missing = new ArrayList<>();
        MODULES.matcher(block.code())
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
                .filter(module -> !Files.exists(Project.ROOT.resolve(module).resolve("pom.xml")))
                .forEach(module -> missing.add("module " + module));
        String poms = poms();
        PROFILE.matcher(block.code())
                .results()
                .map(found -> found.group(1))
                .filter(profile -> !poms.contains("<id>" + profile + "</id>"))
                .forEach(profile -> missing.add("profile " + profile));
        JAR.matcher(block.code())
                .results()
                .filter(found -> !isBuiltHere(found.group(1), found.group(2)))
                .forEach(found -> missing.add(found.group()));
        assertThat(missing).as(block.page() + ":" + block.firstLine()).isEmpty();
    }

    /** Returns whether this build creates a jar: its module exists, and its version is ours. */
    private static boolean isBuiltHere(String module, String jar) {
        Path pom = Project.ROOT.resolve(module.replace("$PWD/", "")).resolve("pom.xml");
        return Files.exists(pom) && (!jar.matches(".*-\\d.*") || jar.contains(VERSION));
    }

    private static String poms() throws IOException {
        StringBuilder poms = new StringBuilder(Files.readString(Project.ROOT.resolve("pom.xml")));
        try (Stream<Path> modules = Files.list(Project.ROOT)) {
            for (Path pom : modules.map(module -> module.resolve("pom.xml")).toList()) {
                if (Files.exists(pom)) {
                    poms.append(Files.readString(pom));
                }
            }
        }
        return poms.toString();
    }

    /** Returns the syntax errors that bash reports. It only parses the code and runs nothing. */
    private static String syntaxErrors(String code) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        try (var in = shell.getOutputStream()) {
            new ByteArrayInputStream(code.getBytes(StandardCharsets.UTF_8)).transferTo(in);
        }
        String errors = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return errors;
    }
}

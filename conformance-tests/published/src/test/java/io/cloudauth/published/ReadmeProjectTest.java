package io.cloudauth.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project with the README's snippets and nothing else of this library. */
@Timeout(1800)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeProjectTest {

    /** The README's program needs the emulator and a logger. */
    private static final String MORE =
            ConsumerProject.dependency("io.cloudauth", "cloudauth-emulator", "")
                    + ConsumerProject.dependency(
                            "org.slf4j",
                            "slf4j-nop",
                            "<version>2.0.20</version><scope>runtime</scope>");

    private static final String PACKAGE = "package com.example.shop;\n";

    private ConsumerProject plain = new ConsumerProject(Surroundings.WORK);
    private ConsumerProject modular = new ConsumerProject(Surroundings.WORK);

    private static String dependencies() throws IOException {
        return Readme.block("xml", "cloudauth-bom")
                .replaceFirst("(?s)(.*)</dependencies>", "$1" + MORE + "</dependencies>");
    }

    @BeforeAll
    void build() throws IOException, InterruptedException {
        plain =
                ConsumerProject.write("readme", dependencies())
                        .withResource("main/java/com/example/shop/Shop.java", "Shop.java.txt")
                        .with(
                                "test/java/com/example/shop/KycServiceTest.java",
                                PACKAGE + Readme.block("java", "class KycServiceTest"))
                        .build("test");
        modular =
                ConsumerProject.write("readme-module", dependencies())
                        .withResource("main/java/com/example/shop/Shop.java", "Shop.java.txt")
                        .with(
                                "main/java/module-info.java",
                                Readme.block("java", "module com.example.shop")
                                        .replace("}", "requires io.cloudauth.emulator; }"))
                        .build("compile");
    }

    static Stream<Jdk> platforms() {
        return Jdk.ownAndNewest();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void worksOnTheClassPath(Jdk jdk) throws IOException, InterruptedException {
        Command done = plain.onClassPath(jdk, "com.example.shop.Shop");

        assertThat(done.output().lines()).containsExactly("status 7 on Java " + jdk.feature());
        assertThat(done.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void worksOnTheModulePath(Jdk jdk) throws IOException, InterruptedException {
        Command done = modular.onModulePath(jdk, "com.example.shop", "com.example.shop.Shop");

        assertThat(done.output().lines())
                .containsExactly("status 7 on Java " + jdk.feature() + " as a module");
        assertThat(done.exit()).isZero();
    }
}

package io.cloudauth.published;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A project of a user.
 *
 * @param directory where it stands
 */
record ConsumerProject(Path directory) {

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>com.example</groupId>
                <artifactId>%s</artifactId>
                <version>1</version>
                <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                </properties>
            %s
                <build>
                    <plugins>
                        <plugin>
                            <artifactId>maven-compiler-plugin</artifactId>
                            <version>3.14.1</version>
                        </plugin>
                        <plugin>
                            <artifactId>maven-surefire-plugin</artifactId>
                            <version>3.5.4</version>
                        </plugin>
                        <plugin>
                            <artifactId>maven-resources-plugin</artifactId>
                            <version>3.3.1</version>
                        </plugin>
                        <plugin>
                            <artifactId>maven-dependency-plugin</artifactId>
                            <version>3.9.0</version>
                        </plugin>
                    </plugins>
                </build>
            </project>
            """;

    /** Writes a project with these dependencies and no source. */
    static ConsumerProject write(String name, String dependencies) throws IOException {
        return writePom(name, POM.formatted(name, dependencies));
    }

    /** Writes a project with this POM and no source. */
    static ConsumerProject writePom(String name, String pom) throws IOException {
        Path directory = Surroundings.WORK.resolve("projects").resolve(name);
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("pom.xml"), pom);
        return new ConsumerProject(directory);
    }

    /** A dependency as a POM names it. */
    static String dependency(String group, String artifact, String more) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s</dependency>\n"
                .formatted(group, artifact, more);
    }

    /** Adds a source, below src. */
    ConsumerProject with(String file, String text) throws IOException {
        Path target = directory.resolve("src").resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, text);
        return this;
    }

    /** What stands among the test resources of this module. */
    ConsumerProject withResource(String file, String resource) throws IOException {
        try (var in = ConsumerProject.class.getResourceAsStream(resource)) {
            return with(
                    file,
                    new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8));
        }
    }

    /** Compiles it, runs its tests, and writes its class path down. */
    ConsumerProject build(String phase) throws IOException, InterruptedException {
        Command.maven(
                directory,
                phase,
                "dependency:build-classpath",
                "-DincludeScope=runtime",
                "-Dmdep.outputFile=" + directory.resolve("target/class-path.txt"));
        return this;
    }

    /** The jars of its runtime class path. */
    List<Path> jars() throws IOException {
        String path = Files.readString(directory.resolve("target/class-path.txt"));
        return Stream.of(path.split(File.pathSeparator, -1)).map(Path::of).toList();
    }

    List<String> jarNames() throws IOException {
        return jars().stream().map(jar -> jar.getFileName().toString()).toList();
    }

    private String path() throws IOException {
        return Stream.concat(Stream.of(directory.resolve("target/classes")), jars().stream())
                .map(Path::toString)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    /** Runs a program of it on the class path. */
    Command onClassPath(Jdk jdk, String program) throws IOException, InterruptedException {
        return Command.run(directory, List.of(jdk.java().toString(), "-cp", path(), program));
    }

    /** Runs a program of it on the module path. */
    Command onModulePath(Jdk jdk, String module, String program)
            throws IOException, InterruptedException {
        return Command.run(
                directory,
                List.of(jdk.java().toString(), "-p", path(), "-m", module + "/" + program));
    }
}

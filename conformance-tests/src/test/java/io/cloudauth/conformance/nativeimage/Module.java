package io.cloudauth.conformance.nativeimage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The classes, the resources and the metadata of one published module.
 *
 * @param name the artifact ID
 * @param classes the folder with its class files and resources
 */
record Module(String name, Path classes) {

    /** Calls that need metadata, by owner and method; a JDK method that is missing here is safe. */
    private static final Pattern DYNAMIC =
            Pattern.compile(
                    "java[.]lang[.]Class[.](forName|newInstance|get(Declared)?(Methods?|Fields?"
                            + "|Constructors?)|getResource(AsStream)?)"
                            + "|java[.]lang[.]ClassLoader[.](loadClass|getResources?|getResourceAsStream)"
                            + "|java[.]lang[.]reflect[.]Proxy[.]newProxyInstance"
                            + "|java[.]lang[.]invoke[.]MethodHandles[$]Lookup[.]find.*"
                            + "|java[.]util[.]ServiceLoader[.]load.*"
                            + "|java[.]util[.]ResourceBundle[.]getBundle"
                            + "|java[.]io[.]ObjectInputStream[.]readObject");

    static Module of(String name) {
        Path root = Path.of(System.getProperty("project.root"));
        return new Module(name, root.resolve(name).resolve("target/classes"));
    }

    /** Returns each place that reflects or loads, as class, dot and called method. */
    Set<String> dynamicCalls() {
        JavaClasses imported = new ClassFileImporter().importPath(classes);
        Set<String> calls = new TreeSet<>();
        imported.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(Module::dynamicCalls)
                .forEach(calls::add);
        return calls;
    }

    private static Stream<String> dynamicCalls(JavaCodeUnit code) {
        return code.getCallsFromSelf().stream()
                .filter(
                        call ->
                                DYNAMIC.matcher(
                                                call.getTargetOwner().getName()
                                                        + "."
                                                        + call.getName())
                                        .matches())
                .map(
                        call ->
                                code.getOwner().getSimpleName()
                                        + " "
                                        + call.getTargetOwner().getSimpleName()
                                        + "."
                                        + call.getName());
    }

    /** Returns the paths of the files that are no classes and no metadata. */
    Set<String> resources() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            Set<String> found = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.endsWith(".class") && !path.startsWith("META-INF/"))
                    .forEach(found::add);
            return found;
        }
    }

    /** Returns the patterns of the resources that an image keeps. */
    List<Pattern> patterns() throws IOException {
        JsonElement resources = metadata("resource-config.json").getAsJsonObject().get("resources");
        return values(resources.getAsJsonObject().getAsJsonArray("includes"), "pattern").stream()
                .map(Pattern::compile)
                .toList();
    }

    /** Returns the bundles that an image keeps. */
    List<String> bundles() throws IOException {
        return values(
                metadata("resource-config.json").getAsJsonObject().getAsJsonArray("bundles"),
                "name");
    }

    /** Returns the types that an image keeps for reflection. */
    List<String> reflected() throws IOException {
        return values(metadata("reflect-config.json").getAsJsonArray(), "name");
    }

    private JsonElement metadata(String file) throws IOException {
        Path folder = classes.resolve("META-INF/native-image/io.cloudauth").resolve(name);
        return JsonParser.parseString(Files.readString(folder.resolve(file)));
    }

    private static List<String> values(JsonArray array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(entry -> entry.getAsJsonObject().get(field).getAsString())
                .toList();
    }
}

package io.cloudauth.masking;

import io.cloudauth.CloudAuthClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All public types of the exported packages, found among the compiled classes. */
final class PublicTypes {

    private PublicTypes() {}

    static List<Class<?>> all() {
        try (Stream<Path> files = Files.walk(classes().resolve("io/cloudauth"))) {
            return files.map(file -> classes().relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .filter(name -> !name.startsWith("io/cloudauth/internal/"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(PublicTypes::load)
                    .filter(PublicTypes::isPublic)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the types whose objects contain data. */
    static List<Class<?>> ofObjects() {
        return all().stream()
                .filter(type -> !type.isInterface() && !type.isEnum())
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
    }

    private static Path classes() {
        try {
            return Path.of(
                    CloudAuthClient.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}

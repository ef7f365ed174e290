package io.cloudauth.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicSignaturesTest {

    private static final Pattern TYPE_NAME = Pattern.compile("[a-z][\\w]*(\\.[\\w$]+)+");

    @Test
    void publicSignaturesNameTypesOfTheJdkAndOfThisModuleAlone() {
        List<String> foreign = new ArrayList<>();
        for (Class<?> type : PublicTypes.all()) {
            for (Type named : named(type)) {
                Matcher names = TYPE_NAME.matcher(named.getTypeName());
                while (names.find()) {
                    if (!isAllowed(names.group())) {
                        foreign.add(type.getName() + " names " + names.group());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void noPublicMethodDeclaresACheckedException() {
        List<String> checked = new ArrayList<>();
        for (Class<?> type : PublicTypes.all()) {
            if (!type.getName().contains("model.Image")) {
                executables(type)
                        .flatMap(e -> Stream.of(e.getExceptionTypes()).map(x -> e + ": " + x))
                        .forEach(checked::add);
            }
        }
        assertThat(checked).isEmpty();
    }

    private static List<Type> named(Class<?> type) {
        List<Type> named = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            named.add(type.getGenericSuperclass());
        }
        executables(type)
                .forEach(
                        executable -> {
                            named.addAll(List.of(executable.getGenericParameterTypes()));
                            named.addAll(List.of(executable.getGenericExceptionTypes()));
                            if (executable instanceof Method method) {
                                named.add(method.getGenericReturnType());
                            }
                        });
        return named;
    }

    private static Stream<Executable> executables(Class<?> type) {
        return Stream.concat(
                        Stream.of(type.getDeclaredMethods()),
                        Stream.of(type.getDeclaredConstructors()))
                .filter(executable -> !executable.isSynthetic())
                .filter(
                        executable ->
                                Modifier.isPublic(executable.getModifiers())
                                        || Modifier.isProtected(executable.getModifiers()));
    }

    private static boolean isAllowed(String name) {
        return name.startsWith("java.")
                || (name.startsWith("io.cloudauth.") && !name.startsWith("io.cloudauth.internal."));
    }
}

package io.cloudauth.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.model.PersonName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaskingTest {

    @Test
    void everyPublicTypeHasASample() {
        assertThat(Samples.byType().keySet()).containsAll(PublicTypes.ofObjects());
    }

    static Stream<Arguments> samplesAndSerialisers() {
        return Samples.byType().values().stream()
                .flatMap(List::stream)
                .flatMap(
                        sample ->
                                Stream.of(Serialisers.values())
                                        .map(way -> Arguments.of(way, sample)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samplesAndSerialisers")
    void noSerialiserShowsAPersonalValueOrASecret(Serialisers way, Object sample) {
        assertThat(Canaries.seenIn(writtenOrRefused(way, sample)))
                .as("%s of a %s", way, sample.getClass().getName())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theTestSeesAValueThatIsOpen(Serialisers way) {
        assertThat(Canaries.seenIn(writtenOrRefused(way, Canaries.TEXT))).isNotEmpty();
        assertThat(Canaries.seenIn(writtenOrRefused(way, Canaries.NAME))).isNotEmpty();
    }

    @Test
    void theTestSeesWhatAnOpenBeanHolds() throws IOException {
        assertThat(Canaries.seenIn(Serialisers.JACKSON_2.write(new ProviderWithGetter())))
                .isNotEmpty();
        assertThat(Canaries.seenIn(Serialisers.JACKSON_3.write(new ProviderWithGetter())))
                .isNotEmpty();
        assertThat(Canaries.seenIn(Serialisers.GSON.write(Map.of("birth", Canaries.BIRTH))))
                .isNotEmpty();
        assertThat(Canaries.seenIn(Serialisers.JACKSON_2.write(Canaries.PNG))).isNotEmpty();
        assertThat(Canaries.seenIn(Serialisers.GSON.write(Canaries.PNG))).isNotEmpty();
    }

    /** Without this test, a type could pass because the serialiser fails for another reason. */
    @ParameterizedTest
    @EnumSource(names = {"JACKSON_2_BY_FIELDS", "JACKSON_3_BY_FIELDS", "GSON_WITH_EVERYTHING"})
    void theTestLooksIntoEverythingButExceptions(Serialisers way) {
        Samples.byType().values().stream()
                .flatMap(List::stream)
                .filter(sample -> !(sample instanceof Throwable))
                .forEach(
                        sample ->
                                assertThatCode(() -> way.write(sample)).doesNotThrowAnyException());
    }

    @Test
    void javaSerialisationRefusesAPersonalValue() {
        assertThatThrownBy(() -> Serialisers.JAVA.write(PersonName.of(Canaries.NAME)))
                .isInstanceOf(java.io.NotSerializableException.class);
    }

    /**
     * A type that can reveal a value must keep it in transient fields. This applies to fields of
     * any type.
     */
    @Test
    void whatCanBeRevealedIsTransient() {
        List<Field> open = new ArrayList<>();
        for (Class<?> type : PublicTypes.ofObjects()) {
            boolean reveals =
                    Stream.of(type.getMethods()).anyMatch(m -> m.getName().equals("reveal"));
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (reveals && !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
                    open.add(field);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** Returns what the serialiser wrote, or the stack trace of its exception. */
    private static String writtenOrRefused(Serialisers way, Object sample) {
        try {
            return way.write(sample);
        } catch (IOException | RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            // the names of this test's own classes are no leak
            return trace.toString().replaceAll("(?m)^\\s+at .*$", "");
        }
    }
}

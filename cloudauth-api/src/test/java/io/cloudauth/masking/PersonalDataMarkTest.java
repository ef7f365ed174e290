package io.cloudauth.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.face.FaceIdCard;
import io.cloudauth.face.FaceIdCardPictures;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FacePicture;
import io.cloudauth.face.FacePictureQuality;
import io.cloudauth.face.FaceUserInfo;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.Material;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import io.cloudauth.model.SensitiveLink;
import java.lang.annotation.Documented;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that personal values have the annotation, in the Javadoc and at run time. */
class PersonalDataMarkTest {

    private static final List<Class<?>> VALUES =
            List.of(
                    PersonName.class,
                    IdCardNumber.class,
                    Personal.class,
                    Image.class,
                    MaterialImage.class,
                    Material.class,
                    IdCardInfo.class,
                    FaceMaterial.class,
                    FacePicture.class,
                    FacePictureQuality.class,
                    FaceIdCard.class,
                    FaceIdCardPictures.class,
                    FaceUserInfo.class);

    /** Types with links to pictures of a person. All other links point to an application. */
    private static final Set<Class<?>> WITH_LINKS_TO_PICTURES =
            Set.of(Material.class, IdCardInfo.class, FacePicture.class, FaceIdCardPictures.class);

    /** These names are those of a card's dates too, but only a search has setters for them. */
    private static final Set<String> DATES_OF_A_SEARCH = Set.of("startDate", "endDate");

    @Test
    void everyTypeOfPersonalValuesIsMarked() {
        assertThat(VALUES).allMatch(type -> type.isAnnotationPresent(PersonalData.class));
        assertThat(PersonalData.class).hasAnnotation(Documented.class);
    }

    @Test
    void everyAccessorOfAPersonalValueIsMarked() {
        List<Method> accessors = accessors().toList();
        assertThat(accessors).hasSizeGreaterThan(30);
        assertThat(accessors)
                .filteredOn(method -> !method.isAnnotationPresent(PersonalData.class))
                .isEmpty();
    }

    @Test
    void everySetterOfAPersonalValueIsMarked() {
        Set<String> names = accessors().map(Method::getName).collect(Collectors.toSet());
        List<Method> setters =
                types().filter(type -> type.getSimpleName().endsWith("Builder"))
                        .flatMap(type -> methods(type, method -> names.contains(method.getName())))
                        .filter(method -> method.getParameterCount() == 1)
                        .filter(method -> !DATES_OF_A_SEARCH.contains(method.getName()))
                        .toList();
        assertThat(setters).hasSizeGreaterThan(25);
        assertThat(setters)
                .filteredOn(method -> !method.isAnnotationPresent(PersonalData.class))
                .isEmpty();
    }

    @Test
    void nothingElseIsMarked() {
        Set<String> marked =
                types().flatMap(
                                type ->
                                        methods(
                                                type,
                                                m -> m.isAnnotationPresent(PersonalData.class)))
                        .filter(method -> method.getParameterCount() == 0)
                        .map(
                                method ->
                                        method.getDeclaringClass().getSimpleName()
                                                + '.'
                                                + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> personal =
                accessors()
                        .map(m -> m.getDeclaringClass().getSimpleName() + '.' + m.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        // dates of a card and an age are the person's, though their types are open ones
        personal.addAll(
                Set.of("IdCardInfo.startsOn", "IdCardInfo.expiresOn", "FaceMaterial.faceAge"));
        assertThat(marked).containsExactlyElementsOf(personal);
    }

    private static Stream<Class<?>> types() {
        return PublicTypes.all().stream();
    }

    private static Stream<Method> accessors() {
        return types().flatMap(type -> methods(type, PersonalDataMarkTest::givesAPersonalValue));
    }

    private static Stream<Method> methods(Class<?> type, Predicate<Method> which) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(which);
    }

    /** Returns whether the method is an accessor whose return type contains a personal value. */
    private static boolean givesAPersonalValue(Method method) {
        Class<?> owner = method.getDeclaringClass();
        boolean isOfAnImageItself =
                owner == Image.class || owner.getEnclosingClass() == Image.class;
        if (isOfAnImageItself
                || method.getParameterCount() > 0
                || method.getName().equals("build")) {
            return false;
        }
        String type = method.getGenericReturnType().getTypeName();
        boolean ofPictures = WITH_LINKS_TO_PICTURES.contains(owner);
        return Stream.concat(
                        VALUES.stream(),
                        ofPictures ? Stream.<Class<?>>of(SensitiveLink.class) : Stream.empty())
                .anyMatch(value -> type.matches(".*\\b" + value.getName() + "\\b.*"));
    }
}

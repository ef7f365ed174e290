package io.cloudauth.spring.client;

import io.cloudauth.face.ProductCode;
import java.util.List;
import java.util.Locale;

/**
 * The names of solutions in properties. As Spring does for other names, it ignores case, dots,
 * underscores and hyphens, because the name of an environment variable cannot contain {@code
 * ID_PRO}: {@code CLOUDAUTH_SCENES_ID_PRO} is read as {@code cloudauth.scenes.id.pro}.
 */
final class SolutionNames {

    private static final List<ProductCode> KNOWN =
            List.of(
                    ProductCode.ID_PRO,
                    ProductCode.ID_PLUS,
                    ProductCode.PV_FV,
                    ProductCode.LR_FR,
                    ProductCode.ID_MIN,
                    ProductCode.PV_FC,
                    ProductCode.LR_FR_MIN);

    private SolutionNames() {}

    /**
     * Returns the solution of a name in any spelling. A name of no known solution is returned as it
     * is.
     *
     * @throws IllegalArgumentException if the name cannot be a ProductCode
     */
    static ProductCode solution(String name) {
        return KNOWN.stream()
                .filter(known -> plain(known.value()).equals(plain(name)))
                .findFirst()
                .orElseGet(() -> ProductCode.of(name));
    }

    private static String plain(String name) {
        return name.replaceAll("[._-]", "").toUpperCase(Locale.ROOT);
    }
}

package io.cloudauth.face;

import io.cloudauth.credentials.Secret;
import io.cloudauth.error.Rule;
import io.cloudauth.internal.JsonObjectText;
import io.cloudauth.internal.QueryParameters;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.LinkChecks;
import io.cloudauth.internal.validation.NameChecks;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.PersonName;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of a request that starts a session, and their validation. */
final class InitFaceVerifyValues {

    /** The word that ReturnUrl has if the page is embedded. */
    static final String IFRAME = "iframe";

    /** The query parameter of the return address that holds the one-time state. */
    static final String STATE = "state";

    private static final int MAX_META_INFO = 65_536;
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    private static final Set<String> BROWSERS = Set.of("h5", "web");

    /** The values of the sample in the vendor's documents that no real device sends together. */
    private static final Map<String, String> SAMPLE =
            Map.of(
                    "appName", "com.aliyun.antcloudauth",
                    "bioMetaInfo", "4.1.0:11501568,0",
                    "deviceModel", "iPhone9,1",
                    "osVersion", "iOS 10.3.2");

    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    @Nullable String outerOrderNo;
    @Nullable ProductCode productCode;
    int solutions;
    @Nullable Long sceneId;
    @Nullable String name;
    @Nullable String idCardNumber;
    @Nullable String metaInfo;
    @Nullable Image photo;
    @Nullable String returnUrl;
    @Nullable Secret state;
    @Nullable String callbackUrl;
    @Nullable String callbackToken;
    boolean pageExpected;

    /** All other parameters, by their names on the wire. */
    final Map<String, String> options = new TreeMap<>();

    OuterOrderNo outerOrderNo() {
        return OuterOrderNo.of(Objects.requireNonNull(outerOrderNo));
    }

    ProductCode productCode() {
        return Objects.requireNonNull(productCode);
    }

    String metaInfo() {
        return Objects.requireNonNull(metaInfo);
    }

    @Nullable PersonName personName() {
        return name == null ? null : PersonName.of(NameChecks.normalised(name));
    }

    @Nullable IdCardNumber number() {
        return idCardNumber == null
                ? null
                : IdCardNumber.of(IdCardNumberChecks.normalised(idCardNumber));
    }

    /** Returns the return address with the one-time state, as it is sent. */
    @Nullable String sentReturnUrl() {
        return returnUrl == null || state == null
                ? returnUrl
                : QueryParameters.append(returnUrl, STATE, state.reveal());
    }

    void check(Violations violations) {
        FaceChecks.orderAndScene(violations, outerOrderNo, sceneId);
        checkSolution(violations);
        FaceChecks.person(violations, name, idCardNumber, clock);
        FaceChecks.user(violations, options);
        checkMetaInfo(violations);
        FacePhotoChecks.check(violations, "photo", photo, InitFaceVerifyRequest.PHOTO_LIMITS);
        checkLinks(violations);
        for (String date : new String[] {"Birthday", "ValidityDate"}) {
            String value = options.get(date);
            if (value != null && !EIGHT_DIGITS.matcher(value).matches()) {
                violations.violation(field(date), Rule.DATE_EIGHT_DIGITS);
            }
        }
    }

    private void checkSolution(Violations violations) {
        if (solutions != 1 || productCode == null) {
            violations.violation(
                    "solution", solutions > 1 ? Rule.SEVERAL_SOLUTIONS : Rule.SOLUTION_REQUIRED);
            return;
        }
        if (productCode.equals(ProductCode.ID_PRO) && options.get("EncryptType") == null) {
            violations.require(name, "name", Rule.REQUIRED);
            violations.require(idCardNumber, "idCardNumber", Rule.REQUIRED);
        }
        if (productCode.equals(ProductCode.PV_FV) || productCode.equals(ProductCode.LR_FR)) {
            violations.require(options.get("UserId"), "userId", Rule.REQUIRED);
        }
        if (productCode.equals(ProductCode.PV_FV)) {
            violations.require(photo, "photo", Rule.REQUIRED);
        } else if (photo != null && isKnown(productCode)) {
            violations.warning("photo", Rule.NOT_NEEDED_BY_SOLUTION);
        }
        if (productCode.equals(ProductCode.ID_PLUS)) {
            if (name != null) {
                violations.warning("name", Rule.NOT_NEEDED_BY_SOLUTION);
            }
            if (idCardNumber != null) {
                violations.warning("idCardNumber", Rule.NOT_NEEDED_BY_SOLUTION);
            }
        }
    }

    private static boolean isKnown(ProductCode code) {
        return code.equals(ProductCode.ID_PRO)
                || code.equals(ProductCode.ID_PLUS)
                || code.equals(ProductCode.LR_FR);
    }

    private void checkMetaInfo(Violations violations) {
        if (metaInfo == null) {
            violations.violation("metaInfo", Rule.REQUIRED);
            return;
        }
        if (metaInfo.length() > MAX_META_INFO) {
            violations.violation("metaInfo", Rule.META_INFO_TOO_LONG);
            return;
        }
        Map<String, String> texts = JsonObjectText.texts(metaInfo);
        if (texts == null) {
            violations.violation("metaInfo", Rule.META_INFO_NOT_JSON);
        } else if (texts.entrySet().containsAll(SAMPLE.entrySet())) {
            violations.violation("metaInfo", Rule.META_INFO_SAMPLE);
        } else if (pageExpected && !BROWSERS.contains(texts.getOrDefault("deviceType", ""))) {
            violations.warning("metaInfo", Rule.META_INFO_NOT_OF_A_BROWSER);
        }
    }

    private void checkLinks(Violations violations) {
        if (returnUrl != null && !returnUrl.equals(IFRAME)) {
            LinkChecks.callback(violations, "returnUrl", returnUrl);
        }
        if (callbackUrl != null) {
            LinkChecks.callback(violations, "callbackUrl", callbackUrl);
        }
        if (callbackToken != null) {
            TextChecks.plain(violations, "callbackToken", callbackToken);
        }
    }

    private static String field(String parameter) {
        return Character.toLowerCase(parameter.charAt(0)) + parameter.substring(1);
    }
}

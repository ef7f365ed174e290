package io.cloudauth.face;

import io.cloudauth.credentials.Secret;
import io.cloudauth.error.Violation;
import io.cloudauth.model.FinancialGradeRequest;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import io.cloudauth.model.SensitiveLink;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that starts a session. It names one solution, the device of the end user (MetaInfo) and
 * your own number. {@link InitFaceVerifyRequestBuilder} describes each field.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class InitFaceVerifyRequest extends FinancialGradeRequest {

    /**
     * The limits of a photo: less than 1 MB without its metadata. A file of up to 16 MB is read, to
     * remove its metadata.
     *
     * <p>Source of the 1 MB: the vendor's documents. The size of the file is a limit of this
     * library.
     */
    public static final ImageLimits PHOTO_LIMITS =
            new ImageLimits(16L * 1024 * 1024, 1024 * 1024 - 1, 1);

    private final transient OuterOrderNo outerOrderNo;
    private final transient ProductCode productCode;
    private final transient @Nullable Long sceneId;
    private final transient @Nullable PersonName name;
    private final transient @Nullable IdCardNumber idCardNumber;
    private final transient Personal<String> metaInfo;
    private final transient @Nullable Image photo;
    private final transient @Nullable SensitiveLink returnUrl;
    private final transient @Nullable Secret state;
    private final transient @Nullable SensitiveLink callbackUrl;
    private final transient @Nullable Secret callbackToken;
    private final transient Map<String, Personal<String>> options;
    private final transient boolean pageExpected;

    InitFaceVerifyRequest(InitFaceVerifyRequestBuilder builder, List<Violation> warnings) {
        super(builder, warnings);
        InitFaceVerifyValues values = builder.values;
        this.outerOrderNo = values.outerOrderNo();
        this.productCode = values.productCode();
        this.sceneId = values.sceneId;
        this.name = values.personName();
        this.idCardNumber = values.number();
        this.metaInfo = Personal.of(values.metaInfo());
        this.photo = values.photo;
        this.state = values.state;
        this.returnUrl = link(values.sentReturnUrl());
        this.callbackUrl = link(values.callbackUrl);
        this.callbackToken = values.callbackToken == null ? null : Secret.of(values.callbackToken);
        Map<String, Personal<String>> masked = new TreeMap<>();
        values.options.forEach((parameter, value) -> masked.put(parameter, Personal.of(value)));
        this.options = Collections.unmodifiableMap(masked);
        this.pageExpected = values.pageExpected;
    }

    /**
     * Returns a builder without values.
     *
     * @return the builder
     */
    public static InitFaceVerifyRequestBuilder builder() {
        return new InitFaceVerifyRequestBuilder();
    }

    /**
     * Returns your own number of the verification.
     *
     * @return the number
     */
    public OuterOrderNo outerOrderNo() {
        return outerOrderNo;
    }

    /**
     * Returns the solution.
     *
     * @return the ProductCode
     */
    public ProductCode productCode() {
        return productCode;
    }

    /**
     * Returns the scene.
     *
     * @return the SceneId; empty if the client's for this solution applies
     */
    public OptionalLong sceneId() {
        return sceneId == null ? OptionalLong.empty() : OptionalLong.of(sceneId);
    }

    /**
     * Returns the person's name.
     *
     * @return the name; empty if the request has none
     */
    @PersonalData
    public Optional<PersonName> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Returns the person's ID number.
     *
     * @return the ID number; empty if the request has none
     */
    @PersonalData
    public Optional<IdCardNumber> idCardNumber() {
        return Optional.ofNullable(idCardNumber);
    }

    /**
     * Returns the description of the end user's device.
     *
     * @return the JSON text
     */
    @PersonalData
    public Personal<String> metaInfo() {
        return metaInfo;
    }

    /**
     * Returns the photo to compare with.
     *
     * @return the photo; empty if the solution uses none
     */
    @PersonalData
    public Optional<Image> photo() {
        return Optional.ofNullable(photo);
    }

    /**
     * Returns where the page sends the user afterwards, with the one-time state if there is one.
     *
     * @return the address, or the word {@code iframe}; empty if the request has none
     */
    public Optional<SensitiveLink> returnUrl() {
        return Optional.ofNullable(returnUrl);
    }

    /**
     * Returns the one-time state that the return address contains.
     *
     * @return the state; empty without {@link InitFaceVerifyRequestBuilder#returnState()}
     */
    public Optional<Secret> state() {
        return Optional.ofNullable(state);
    }

    /**
     * Returns where the service reports that there is a verdict.
     *
     * @return the address; empty if the request has none
     */
    public Optional<SensitiveLink> callbackUrl() {
        return Optional.ofNullable(callbackUrl);
    }

    /**
     * Returns the token that the callback repeats.
     *
     * @return the token; empty if the request has none
     */
    public Optional<Secret> callbackToken() {
        return Optional.ofNullable(callbackToken);
    }

    /**
     * Returns all other parameters by their names on the wire, such as {@code Model}.
     *
     * @return the parameters; unmodifiable
     */
    @PersonalData
    public Map<String, Personal<String>> options() {
        return options;
    }

    /**
     * Returns whether a response without CertifyUrl is a failure.
     *
     * @return whether the caller needs a page
     */
    public boolean isPageExpected() {
        return pageExpected;
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        fields.put("outerOrderNo", outerOrderNo);
        fields.put("productCode", productCode);
        fields.put("sceneId", sceneId);
        fields.put("name", name);
        fields.put("idCardNumber", idCardNumber);
        fields.put("metaInfo", metaInfo);
        fields.put("photo", photo);
        fields.put("returnUrl", returnUrl);
        fields.put("state", state);
        fields.put("callbackUrl", callbackUrl);
        fields.put("callbackToken", callbackToken);
        fields.put("options", options.isEmpty() ? null : options);
        fields.put("pageExpected", pageExpected ? true : null);
    }
}

package io.cloudauth.face;

import io.cloudauth.credentials.Secret;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.FinancialGradeRequestBuilder;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.PersonalData;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a request that starts a session. Call exactly one of {@link #idPro}, {@link
 * #idPlus}, {@link #facePhoto}, {@link #livenessOnly} and {@link #productCode}. Required: the
 * solution, {@link #outerOrderNo} and {@link #metaInfo}. Not safe for use by multiple threads.
 *
 * <p>Source of the parameters: the vendor's documents and SDKs of InitFaceVerify.
 */
public final class InitFaceVerifyRequestBuilder
        extends FinancialGradeRequestBuilder<InitFaceVerifyRequestBuilder> {

    private static final int STATE_BYTES = 16;

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of(
                    "SceneId",
                    "OuterOrderNo",
                    "ProductCode",
                    "Model",
                    "CertType",
                    "CertName",
                    "CertNo",
                    "MetaInfo",
                    "UserId",
                    "Mobile",
                    "Ip",
                    "FaceContrastPicture",
                    "FaceContrastPictureUrl",
                    "OssBucketName",
                    "OssObjectName",
                    "ReturnUrl",
                    "CallbackUrl",
                    "CallbackToken",
                    "CertifyUrlType",
                    "CertifyUrlStyle",
                    "ProcedurePriority",
                    "VideoEvidence",
                    "UiCustomUrl",
                    "CameraSelection",
                    "SuitableType",
                    "RarelyCharacters",
                    "H5DegradeConfirmBtn",
                    "EnableBeauty",
                    "NeedMultiFaceCheck",
                    "AppQualityCheck",
                    "Crop",
                    "EncryptType",
                    "FaceGuardOutput",
                    "AuthId",
                    "Mode",
                    "ReadImg",
                    "Birthday",
                    "ValidityDate",
                    "VoluntaryCustomizedContent");

    final transient InitFaceVerifyValues values = new InitFaceVerifyValues();

    InitFaceVerifyRequestBuilder() {}

    @Override
    protected InitFaceVerifyRequestBuilder self() {
        return this;
    }

    /**
     * Sets your own number of the verification; required.
     *
     * @param outerOrderNo the number
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder outerOrderNo(@Nullable OuterOrderNo outerOrderNo) {
        values.outerOrderNo = outerOrderNo == null ? null : outerOrderNo.value();
        return this;
    }

    /**
     * Sets your own number of the verification; required.
     *
     * @param outerOrderNo 1 to 32 letters and digits
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder outerOrderNo(@Nullable String outerOrderNo) {
        values.outerOrderNo = outerOrderNo;
        return this;
    }

    /**
     * Sets the scene. Default: the client's scene for the solution, otherwise the client's scene.
     *
     * @param sceneId the number of the scene in the console; positive
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder sceneId(long sceneId) {
        values.sceneId = sceneId;
        return this;
    }

    /**
     * Selects the solution ID_PRO: liveness, and the face against the authority's photo.
     *
     * @param name the person's name: 1 to 64 visible characters; white space around it is removed
     * @param idCardNumber the number of a second-generation ID card, or of a residence permit for
     *     residents of Hong Kong, Macao and Taiwan: 18 characters
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder idPro(
            @Nullable String name, @Nullable String idCardNumber) {
        solution(ProductCode.ID_PRO);
        name(name);
        idCardNumber(idCardNumber);
        return this;
    }

    /**
     * Selects the solution ID_PRO: liveness, and the face against the authority's photo.
     *
     * @param name the person's name
     * @param idCardNumber the person's ID number
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder idPro(PersonName name, IdCardNumber idCardNumber) {
        idPro(name.reveal(), idCardNumber.reveal());
        return this;
    }

    /**
     * Selects the solution ID_PRO with name and number encrypted by SM2. The library sends both
     * texts as they are. The order of the parts of the cipher text is not documented by the vendor.
     *
     * @param certName the encrypted name, as Base64
     * @param certNo the encrypted ID number, as Base64
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder idProEncrypted(String certName, String certNo) {
        solution(ProductCode.ID_PRO);
        option("EncryptType", "SM2");
        option("CertName", certName);
        option("CertNo", certNo);
        return this;
    }

    /**
     * Selects the solution ID_PLUS: as ID_PRO, but the user photographs the ID card.
     *
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder idPlus() {
        solution(ProductCode.ID_PLUS);
        return this;
    }

    /**
     * Selects the solution PV_FV: liveness, and the face against a photo of the caller.
     *
     * @param userId the caller's ID of the end user: 1 to 100 characters
     * @param photo a file, bytes, a link on the web, or an object in your own OSS bucket; see
     *     {@link InitFaceVerifyRequest#PHOTO_LIMITS}
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder facePhoto(@Nullable String userId, @Nullable Image photo) {
        solution(ProductCode.PV_FV);
        userId(userId);
        photo(photo);
        return this;
    }

    /**
     * Selects the solution LR_FR: liveness alone.
     *
     * @param userId the caller's ID of the end user: 1 to 100 characters
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder livenessOnly(@Nullable String userId) {
        solution(ProductCode.LR_FR);
        userId(userId);
        return this;
    }

    /**
     * Selects a solution by its code, for solutions that this version does not know. The builder
     * then validates only what it knows of the solution. Set further parameters with {@link
     * #parameter}.
     *
     * @param productCode the solution
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder productCode(ProductCode productCode) {
        solution(productCode);
        return this;
    }

    /**
     * Sets the person's name. {@link #idPro} sets it too. With PV_FV and LR_FR it is not verified.
     *
     * @param name the name; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder name(@Nullable String name) {
        values.name = name;
        return this;
    }

    /**
     * Sets the person's ID number. {@link #idPro} sets it too. With PV_FV and LR_FR it is not
     * verified.
     *
     * @param idCardNumber the ID number; a lower-case x and full-width digits are normalised;
     *     {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder idCardNumber(@Nullable String idCardNumber) {
        values.idCardNumber = idCardNumber;
        return this;
    }

    /**
     * Sets the photo to compare with. {@link #facePhoto} sets it too.
     *
     * @param photo the photo; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder photo(@Nullable Image photo) {
        values.photo = photo;
        return this;
    }

    /**
     * Sets the description of the end user's device; required. Pass it on unchanged: the text of
     * the app SDK, or what {@code getMetaInfo()} of the vendor's script returned in the browser, as
     * {@code JSON.stringify} writes it. It belongs to one browser on one device.
     *
     * @param metaInfo a JSON object, at most 65 536 characters
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder metaInfo(@Nullable String metaInfo) {
        values.metaInfo = metaInfo;
        return this;
    }

    /**
     * Sets where the page sends the user afterwards, and expects a page, see {@link #page()}. The
     * page adds a parameter {@code response}, which {@link FaceReturn} reads.
     *
     * @param returnUrl an https address; http only to this machine
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder returnUrl(@Nullable String returnUrl) {
        values.returnUrl = returnUrl;
        values.pageExpected |= returnUrl != null;
        return this;
    }

    /**
     * Sets where the page sends the user afterwards; see {@link #returnUrl(String)}.
     *
     * @param returnUrl an https address; http only to this machine
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder returnUrl(URI returnUrl) {
        returnUrl(returnUrl.toString());
        return this;
    }

    /**
     * Adds a random one-time state to the return address, as the query parameter {@code state}. By
     * it you recognise the user when the browser lost the cookie, as browsers inside of apps do.
     * {@link FaceVerifySession#isReturnedBy} compares it.
     *
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder returnState() {
        byte[] state = new byte[STATE_BYTES];
        new SecureRandom().nextBytes(state);
        values.state = Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(state));
        return this;
    }

    /**
     * Prepares the page for an iframe: ReturnUrl is the word {@code iframe}, CertifyUrl is long.
     * The page then posts a message to your page instead of sending the user back. Check its
     * origin.
     *
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder iframe() {
        values.returnUrl = InitFaceVerifyValues.IFRAME;
        values.pageExpected = true;
        certifyUrlStyle(CertifyUrlStyle.LONG);
        return this;
    }

    /**
     * Prepares the page for the web view of a mini-program: CertifyUrl is long. The vendor warns of
     * compatibility problems there and advises the operation for servers alone.
     *
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder miniProgram() {
        page();
        certifyUrlStyle(CertifyUrlStyle.LONG);
        return this;
    }

    /**
     * Expects a page: if the response has no CertifyUrl, the call fails with {@link
     * NoCertifyUrlException}. The service returns no CertifyUrl if the MetaInfo is not a browser's.
     *
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder page() {
        values.pageExpected = true;
        return this;
    }

    /**
     * Sets where the service reports that there is a verdict. {@link FaceCallback} reads the
     * report.
     *
     * @param callbackUrl an https address that is reachable from the internet; http only to this
     *     machine
     * @param callbackToken a secret that the report repeats; a new one for each verification
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder callback(String callbackUrl, String callbackToken) {
        values.callbackUrl = callbackUrl;
        values.callbackToken = callbackToken;
        return this;
    }

    /**
     * Sets where the service reports that there is a verdict; see {@link #callback(String,
     * String)}.
     *
     * @param callbackUrl an https address that is reachable from the internet
     * @param callbackToken a secret that the report repeats
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder callback(String callbackUrl, Secret callbackToken) {
        callback(callbackUrl, callbackToken.reveal());
        return this;
    }

    /**
     * Sets the kind of liveness detection. Default: the service's.
     *
     * @param model the model; {@code null} for the default
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder model(@Nullable LivenessModel model) {
        option("Model", model == null ? null : model.value());
        return this;
    }

    /**
     * Sets the caller's ID of the end user.
     *
     * @param userId 1 to 100 characters; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder userId(@Nullable String userId) {
        option("UserId", userId);
        return this;
    }

    /**
     * Sets the end user's phone number.
     *
     * @param mobile 5 to 20 digits, with an optional leading plus sign; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder mobile(@Nullable String mobile) {
        option("Mobile", mobile);
        return this;
    }

    /**
     * Sets the end user's IP address.
     *
     * @param ip an IPv4 or IPv6 literal; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder ip(@Nullable String ip) {
        option("Ip", ip);
        return this;
    }

    /**
     * Sets the kind of the page.
     *
     * @param type the kind; {@code null} for the service's default
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder certifyUrlType(@Nullable CertifyUrlType type) {
        option("CertifyUrlType", type == null ? null : type.value());
        return this;
    }

    /**
     * Sets the form of CertifyUrl.
     *
     * @param style the form; {@code null} for the service's default
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder certifyUrlStyle(@Nullable CertifyUrlStyle style) {
        option("CertifyUrlStyle", style == null ? null : style.value());
        return this;
    }

    /**
     * Sets what the page does on a browser without WebRTC or WebAssembly.
     *
     * @param priority the fallback; {@code null} for the service's default
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder procedurePriority(@Nullable ProcedurePriority priority) {
        option("ProcedurePriority", priority == null ? null : priority.value());
        return this;
    }

    /**
     * Asks for a video of the verification. The vendor says that it may be missing nevertheless.
     *
     * @param wanted whether a video is wanted
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder videoEvidence(boolean wanted) {
        option("VideoEvidence", Boolean.toString(wanted));
        return this;
    }

    /**
     * Sets the address of a description of the page's look.
     *
     * @param url the address; {@code null} for none
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder uiCustomUrl(@Nullable String url) {
        option("UiCustomUrl", url);
        return this;
    }

    /**
     * Sets the parameter CameraSelection; on computers only.
     *
     * @param enabled whether it is enabled
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder cameraSelection(boolean enabled) {
        option("CameraSelection", enabled ? "Y" : "N");
        return this;
    }

    /**
     * Sets the parameter RarelyCharacters, for names with rare characters. The result then can have
     * {@link FaceVerifyResult#userInfo()}.
     *
     * @param enabled whether it is enabled
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder rarelyCharacters(boolean enabled) {
        option("RarelyCharacters", enabled ? "Y" : "N");
        return this;
    }

    /**
     * Sets the parameter H5DegradeConfirmBtn.
     *
     * @param enabled whether it is enabled
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder h5DegradeConfirmBtn(boolean enabled) {
        option("H5DegradeConfirmBtn", enabled ? "Y" : "N");
        return this;
    }

    /**
     * Sets the parameter EnableBeauty.
     *
     * @param enabled whether it is enabled
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder enableBeauty(boolean enabled) {
        option("EnableBeauty", enabled ? "Y" : "N");
        return this;
    }

    /**
     * Sets the parameter NeedMultiFaceCheck, a stricter capture.
     *
     * @param enabled whether it is enabled
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder needMultiFaceCheck(boolean enabled) {
        option("NeedMultiFaceCheck", enabled ? "Y" : "N");
        return this;
    }

    /**
     * Sets the parameter AppQualityCheck, a stricter capture in apps (Android 2.3.24 and newer).
     *
     * @param enabled whether it is enabled
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder appQualityCheck(boolean enabled) {
        option("AppQualityCheck", enabled ? "Y" : "N");
        return this;
    }

    /**
     * Sets the parameter SuitableType; with {@link LivenessModel#LIVENESS} only.
     *
     * @param type 0, 1 or 2
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder suitableType(int type) {
        option("SuitableType", Integer.toString(type));
        return this;
    }

    /**
     * Sets whether the service may crop a photo that was not taken by the vendor's SDK.
     *
     * @param allowed whether it may
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder crop(boolean allowed) {
        option("Crop", allowed ? "T" : "F");
        return this;
    }

    /**
     * Asks for the risks of the user's device in the result. This costs extra.
     *
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder deviceRisk() {
        option("FaceGuardOutput", "DeviceRisk");
        return this;
    }

    /**
     * Sets the ID of the person's consent.
     *
     * @param authId at most 64 characters; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder authId(@Nullable String authId) {
        option("AuthId", authId);
        return this;
    }

    /**
     * Sets the parameter Mode, which the vendor describes for other documents than ID cards.
     *
     * @param mode the value; {@code null} for none
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder mode(@Nullable String mode) {
        option("Mode", mode);
        return this;
    }

    /**
     * Sets the parameter ReadImg, which the vendor describes for documents with a chip.
     *
     * @param readImg the value; {@code null} for none
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder readImg(@Nullable String readImg) {
        option("ReadImg", readImg);
        return this;
    }

    /**
     * Sets the date of birth, which the vendor describes for documents with a chip.
     *
     * @param birthday eight digits, such as {@code 19900131}; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder birthday(@Nullable String birthday) {
        option("Birthday", birthday);
        return this;
    }

    /**
     * Sets the date on which the document expires, which the vendor describes for documents with a
     * chip.
     *
     * @param validityDate eight digits, such as {@code 20300131}; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public InitFaceVerifyRequestBuilder validityDate(@Nullable String validityDate) {
        option("ValidityDate", validityDate);
        return this;
    }

    /**
     * Sets the parameter VoluntaryCustomizedContent, for solutions that confirm the person's
     * consent.
     *
     * @param content the text; {@code null} for none
     * @return this builder
     */
    public InitFaceVerifyRequestBuilder voluntaryCustomizedContent(@Nullable String content) {
        option("VoluntaryCustomizedContent", content);
        return this;
    }

    private void solution(ProductCode productCode) {
        values.productCode = productCode;
        values.solutions++;
    }

    private void option(String parameter, @Nullable String value) {
        if (value == null) {
            values.options.remove(parameter);
        } else {
            values.options.put(parameter, value);
        }
    }

    /**
     * Validates the values and creates the request. A local photo is read.
     *
     * @return the request
     * @throws InvalidRequestException with all violations, if there is at least one
     */
    public InitFaceVerifyRequest build() {
        Violations violations = new Violations();
        values.check(violations);
        checkOptions(NAMES_OF_FIELDS, violations::violation);
        violations.throwIfViolated();
        return new InitFaceVerifyRequest(this, violations.warnings());
    }
}

package io.cloudauth.conformance.canary;

import io.cloudauth.conformance.Pictures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The canaries: those that are given, and those that a service draws, which are found in what it
 * sent. A BizId and an AccessKey ID are none: by the contract a BizId holds no personal data, and
 * both are there to be told.
 */
public final class Canaries {

    /** Of characters that no text of anybody else has. */
    public static final String NAME = "龘靐齉";

    /** A valid number that no test number of the emulator is. */
    public static final String NUMBER = "11010519491231002X";

    /** A mobile phone's. */
    public static final String PHONE = "13987654321";

    public static final String USER_ID = "user-Kq81zTr0Wq";
    public static final String USER_IP = "203.0.113.217";

    /** A link to a picture. */
    public static final String FACE = "https://cdn.example/canary-face-Vb3x9.jpg?sig=canary1*2";

    public static final String CARD = "https://cdn.example/canary-card-Lm7q2.jpg";
    public static final String CALLBACK = "https://shop.example/canary-callback-Zt5w8";
    public static final String SEED = "canary-seed-Hy6r4Nf2";

    /** Where a person is led back to. */
    public static final String REDIRECT = "https://shop.example/canary-redirect-Pd4s1";

    /** On a card, of characters that no text of anybody else has. */
    public static final String ADDRESS = "麤鱻爨癵驫灪";

    /** Of a device, in a result. */
    public static final String DEVICE_TOKEN = "canary-device-Sn5c2Vq9";

    /** Links to a picture and a video, in a result. */
    public static final String PICTURE =
            "https://bucket.oss-cn-shanghai.aliyuncs.com/verify/canary-picture-Jx7d4.jpeg"
                    + "?OSSAccessKeyId=STS.EXAMPLE&security-token=canary-token-Xk3m8Gz1";

    public static final String VIDEO_LINK =
            "https://bucket.oss-cn-shanghai.aliyuncs.com/verify/canary-video-Fy9b6.mp4?Expires=1";

    /** The page of a session. */
    public static final String PAGE = "https://t.aliyun.com/canary-page-Ae8s3";

    /** The user agent of a browser, and the name of an app. */
    public static final String AGENT = "canary-agent-Wb6t1Xk8";

    /** The data of the browser in the MetaInfo of a page. */
    public static final String META_INFO_OF_A_PAGE =
            "{\"bioMetaInfo\":\"4.1.0:2916352,0\",\"deviceType\":\"h5\",\"ua\":\"Mozilla/5.0 ("
                    + AGENT
                    + ")\",\"guardToken\":\"\"}";

    /** The data of the device in the MetaInfo of an app. */
    public static final String META_INFO_OF_AN_APP =
            "{\"appName\":\"com.example."
                    + AGENT
                    + "\",\"deviceType\":\"android\",\"zimVer\":\"1.0.0\"}";

    /** The secret of the account's AccessKey. */
    public static final String ACCESS_KEY_SECRET = "Ue83Xk52Qw17Lz90Tn46Bv";

    /** By which a machine proves what it is. */
    public static final String OIDC_TOKEN = "canary.oidc.token.Rv27Bg90Mw";

    /** None goes on over the end of an answer that was cut. */
    private static final Pattern DRAWN =
            Pattern.compile(
                    "\"(VerifyToken|AccessKeySecret|SecurityToken|Key|Secret|Token|VerifyPageUrl|"
                            + "FaceImageUrl|FaceGlobalUrl|FrontImageUrl|BackImageUrl)\""
                            + ":\"([^\"\\s]{12,})\"");

    /**
     * What alone is secret in the links of a session, and in the state that goes with it. Of the
     * links in a result one is enough, and of its token a part: each form of each canary is looked
     * for in each text.
     */
    private static final Pattern IN_LINKS =
            Pattern.compile(
                    "/(face)\\?token=([0-9a-f]{32})"
                            + "|pictureUrl[^,]*security-(token)=([0-9a-f]{24})"
                            + "|(state)%3D([A-Za-z0-9_-]{22})");

    private static final Pattern VIDEO =
            Pattern.compile("\"VideoUrls\":\\[\"([^\"\\s]+)\"|<(SecurityToken)>([^<\\s]+)<");

    private Canaries() {}

    /** Those that are given. */
    static List<Canary> given() {
        return List.of(
                Canary.personal("name", NAME),
                Canary.personal("ID number", NUMBER),
                Canary.personal("date of birth", "1949-12-31"),
                Canary.personal("phone", PHONE),
                Canary.personal("user ID", USER_ID),
                Canary.personal("user IP", USER_IP),
                Canary.secret("face link", FACE),
                Canary.secret("card link", CARD),
                Canary.secret("callback link", CALLBACK),
                Canary.secret("callback seed", SEED),
                Canary.secret("redirect link", REDIRECT),
                Canary.secret("user agent", AGENT),
                Canary.secret("photo", photo()),
                Canary.personal("address", ADDRESS),
                Canary.secret("device token", DEVICE_TOKEN),
                Canary.secret("picture link", PICTURE),
                Canary.secret("token of a picture link", "canary-token-Xk3m8Gz1"),
                Canary.secret("video link", VIDEO_LINK),
                Canary.secret("page link", PAGE),
                Canary.secret("AccessKey secret", ACCESS_KEY_SECRET),
                Canary.secret("OIDC token", OIDC_TOKEN));
    }

    /** Those that a service drew: tokens, keys and links of its answers. */
    static List<Canary> drawn(String answers) {
        List<Canary> found = new ArrayList<>();
        Matcher matcher = DRAWN.matcher(answers);
        while (matcher.find()) {
            found.add(Canary.secret("drawn " + matcher.group(1), matcher.group(2)));
        }
        Matcher videos = VIDEO.matcher(answers);
        while (videos.find()) {
            if (videos.group(1) != null) {
                found.add(Canary.secret("drawn VideoUrls", videos.group(1)));
            }
        }
        return found;
    }

    /** Those in links: of pages and pictures, and the state of a way back. */
    static List<Canary> inLinks(String text) {
        List<Canary> found = new ArrayList<>();
        Matcher matcher = IN_LINKS.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group < matcher.groupCount(); group += 2) {
                if (matcher.group(group) != null) {
                    found.add(
                            Canary.secret(
                                    "drawn " + matcher.group(group), matcher.group(group + 1)));
                }
            }
        }
        return found;
    }

    /** Some of the middle of a picture, as it is sent. */
    static String photo() {
        byte[] picture = Pictures.png();
        int middle = picture.length / 6 * 3;
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(picture, middle, middle + 24));
    }
}

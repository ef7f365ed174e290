package io.cloudauth.core.internal.image;

import io.cloudauth.model.OssUploadToken;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an object goes.
 *
 * @param uri the object, its bucket as a part of the host, or of the path where the endpoint is an
 *     address
 * @param region for the signature
 * @param link how the service names the object
 */
record OssPlace(URI uri, String region, String object, String link) {
    private static final Pattern REGION_IN_HOST =
            Pattern.compile("oss-([a-z]+-[a-z0-9-]+?)(-internal)?\\.aliyuncs\\.com");
    private static final Pattern ADDRESS = Pattern.compile("localhost|\\[.*]|[0-9.]+");

    /**
     * The place of an object of this name.
     *
     * @param fallbackRegion where the endpoint's host does not tell its own
     */
    static OssPlace of(OssUploadToken token, String name, String fallbackRegion) {
        String path = token.path();
        String object = path + (path.isEmpty() || path.endsWith("/") ? "" : "/") + name;
        URI endpoint =
                URI.create(
                        token.endpoint().contains("://")
                                ? token.endpoint()
                                : "https://" + token.endpoint());
        String host = endpoint.getHost();
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        String authority =
                ADDRESS.matcher(host).matches()
                        ? host + port + '/' + token.bucket()
                        : token.bucket() + '.' + host + port;
        Matcher region = REGION_IN_HOST.matcher(host);
        return new OssPlace(
                URI.create(endpoint.getScheme() + "://" + authority + '/' + object),
                region.matches() ? region.group(1) : fallbackRegion,
                object,
                "oss://" + token.bucket() + ':' + object);
    }

    /** Shows no path: it makes the object's link. */
    @Override
    public String toString() {
        return "OssPlace(" + region + ')';
    }
}

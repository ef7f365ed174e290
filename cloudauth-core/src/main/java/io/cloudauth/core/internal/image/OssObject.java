package io.cloudauth.core.internal.image;

import io.cloudauth.model.OssUploadToken;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The location of an object in the storage.
 *
 * @param uri the object's URI; the bucket is a part of the host, or of the path if the endpoint is
 *     an address
 * @param region the region for the signature
 * @param key the object's key in the bucket
 * @param link the link by which the service names the object
 */
record OssObject(URI uri, String region, String key, String link) {
    private static final Pattern REGION_IN_HOST =
            Pattern.compile("oss-([a-z]+-[a-z0-9-]+?)(-internal)?\\.aliyuncs\\.com");
    private static final Pattern HOST_ADDRESS = Pattern.compile("localhost|\\[.*]|[0-9.]+");

    /**
     * Returns the location of an object with this name.
     *
     * @param fallbackRegion the region to use if the endpoint's host does not contain one
     */
    static OssObject of(OssUploadToken token, String name, String fallbackRegion) {
        String path = token.path();
        String key = path + (path.isEmpty() || path.endsWith("/") ? "" : "/") + name;
        URI endpoint =
                URI.create(
                        token.endpoint().contains("://")
                                ? token.endpoint()
                                : "https://" + token.endpoint());
        String host = endpoint.getHost();
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        String authority =
                HOST_ADDRESS.matcher(host).matches()
                        ? host + port + '/' + token.bucket()
                        : token.bucket() + '.' + host + port;
        Matcher region = REGION_IN_HOST.matcher(host);
        return new OssObject(
                URI.create(endpoint.getScheme() + "://" + authority + '/' + key),
                region.matches() ? region.group(1) : fallbackRegion,
                key,
                "oss://" + token.bucket() + ':' + key);
    }

    /** Shows no path, because the path makes up the object's link. */
    @Override
    public String toString() {
        return "OssObject(" + region + ')';
    }
}

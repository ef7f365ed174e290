package io.cloudauth.error;

import io.cloudauth.internal.Bilingual;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a {@link TransportException}. They contain no text of a request or a response, apart
 * from a host, a port and one of the {@linkplain #shown known content types}.
 *
 * @param address see {@link TransportException#hostAndPort()}
 * @param contentType see {@link TransportException#contentType()}
 * @param responseStarted whether the head of the response had arrived
 * @param certificateRejected see {@link TransportException.Builder#certificateRejected}
 * @param totalTimeout see {@link TransportException.Builder#totalTimeout}
 * @param notCharged see {@link TransportException.Builder#notCharged}
 */
record TransportTexts(
        Phase phase,
        boolean timeout,
        int httpStatus,
        int attempts,
        @Nullable String address,
        @Nullable String contentType,
        boolean responseStarted,
        boolean certificateRejected,
        boolean totalTimeout,
        boolean notCharged) {

    private static final String NOT_SENT = "The request could not be sent: failed ";
    private static final String NO_RESPONSE = "No readable response from the service ";

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,264}");

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private static final Set<String> OTHER_CONTENT_TYPES =
            Set.of(
                    "application/json",
                    "application/octet-stream",
                    "application/xml",
                    "text/plain",
                    "text/xml");

    /** Returns an address that is safe to show, or null if it is more than a host and a port. */
    static @Nullable String plainAddress(@Nullable String address) {
        return address != null && ADDRESS.matcher(address).matches() ? address : null;
    }

    /** Returns a content type that is safe to show, or null if it is none of the known ones. */
    static @Nullable String shown(@Nullable String contentType) {
        boolean known =
                contentType != null
                        && (PAGES.contains(contentType)
                                || OTHER_CONTENT_TYPES.contains(contentType));
        return known ? contentType : null;
    }

    /** Returns what happened, in one sentence. */
    String message() {
        String what =
                isUnsent() ? unsent() : (isBeforeSending() ? NOT_SENT : NO_RESPONSE) + failed();
        String charged = notCharged ? ", not charged" : "";
        return what + " (phase " + phase + ", attempts: " + attempts + charged + ")";
    }

    private String failed() {
        String peer = address == null ? "the service" : address;
        return switch (phase) {
            case RATE_LIMIT ->
                    "while waiting for a turn of the rate limiter to call "
                            + peer
                            + ": none came in time";
            case DNS -> "while resolving the host name of " + peer + ": " + or("not resolved");
            case POOL -> "while waiting for a free connection to " + peer + ": " + or("none free");
            case PROXY ->
                    "while connecting through the proxy"
                            + (address == null ? "" : " " + address)
                            + ": "
                            + or(
                                    httpStatus == 0
                                            ? "the proxy is unreachable or closed the connection"
                                            : "the proxy refused with HTTP " + httpStatus);
            case CONNECT ->
                    "while connecting to " + peer + ": " + or("the connection was not established");
            case TLS ->
                    "during the TLS handshake with "
                            + peer
                            + ": "
                            + or(
                                    certificateRejected
                                            ? "the client does not trust the certificate"
                                            : "the peer broke it off or does not speak TLS");
            case SEND ->
                    "while sending the request to " + peer + ": " + or("the connection was lost");
            case RECEIVE ->
                    responseStarted || httpStatus != 0
                            ? "while reading the response of " + peer + ": " + or(unusable())
                            : "while waiting for the response of "
                                    + peer
                                    + ": "
                                    + or("the connection ended");
        };
    }

    private boolean isBeforeSending() {
        return phase != Phase.SEND && phase != Phase.RECEIVE;
    }

    private String or(String reason) {
        if (!timeout) {
            return reason;
        }
        return totalTimeout ? "the total timeout of the call passed" : "timed out";
    }

    private String unusable() {
        if (httpStatus == 0) {
            return "it ended early or is broken";
        }
        String facts =
                " (HTTP " + httpStatus + (contentType == null ? ")" : ", " + contentType + ")");
        if (isPage(contentType)) {
            return "it is an HTML page, which is not a response of the service's API" + facts;
        }
        return httpStatus / 100 == 3
                ? "it is a redirect, which the service's API never sends" + facts
                : "the client cannot use it" + facts;
    }

    /** Returns whether the response is a page or a redirect, which the service never sends. */
    static boolean isOfAnotherServer(int httpStatus, @Nullable String contentType) {
        return isPage(contentType) || httpStatus / 100 == 3;
    }

    private static boolean isPage(@Nullable String contentType) {
        return contentType != null && PAGES.contains(contentType);
    }

    /** Returns whether the client's own code failed before it made an attempt. */
    private boolean isUnsent() {
        return attempts == 0
                && (phase == Phase.SEND || phase == Phase.POOL || phase == Phase.CONNECT);
    }

    private String unsent() {
        return switch (phase) {
            case SEND ->
                    timeout
                            ? "Nothing was sent: the source of the picture did not deliver in time"
                            : "Nothing was sent: the source of the picture failed";
            case POOL -> "Nothing was sent: no thread for the call was free";
            default -> "Nothing was sent: the client may not connect to an address in a response";
        };
    }

    /** Returns what to do. It never says to send the request again. */
    Bilingual remedy() {
        if (isUnsent()) {
            return remedyOfUnsent();
        }
        if (timeout && totalTimeout) {
            return new Bilingual(
                    "Raise timeouts.total, which covers all attempts and the pauses between them, and"
                            + " check the network.",
                    "请调大 timeouts.total（涵盖所有尝试及其间的等待），并检查网络。");
        }
        return switch (phase) {
            case RATE_LIMIT ->
                    new Bilingual(
                            "Make fewer calls at the same time, raise the rate of the limiter, or"
                                    + " raise timeouts.total, which the wait is part of. For a wait"
                                    + " for a verdict, raise resultQueriesPerSecond or wait longer.",
                            "请减少并发调用、调高限流器的速率，或调大 timeouts.total（包含等待限流器的时间）；"
                                    + "等待认证结果时，请调高 resultQueriesPerSecond 或延长等待时间。");
            case DNS ->
                    new Bilingual(
                            "Check the host name of the endpoint and the DNS of this machine.",
                            "请检查 Endpoint 的主机名和本机的 DNS。");
            case POOL ->
                    new Bilingual(
                            "Raise http.maxConnections, or make fewer calls at the same time.",
                            "请调大 http.maxConnections，或减少并发调用。");
            case PROXY ->
                    new Bilingual(
                            "Check the setting http.proxy, in Spring cloudauth.http.proxy (host, port,"
                                    + " user and password), and that the proxy permits CONNECT to the"
                                    + " endpoint.",
                            "请检查 http.proxy 设置（Spring 中为 cloudauth.http.proxy；主机、端口、用户名和密码），并确认代理允许以"
                                    + " CONNECT 连接该 Endpoint。");
            case CONNECT ->
                    new Bilingual(
                            "Check that a server listens at this address, and that the network permits"
                                    + " outgoing connections to it. If it requires a proxy, set"
                                    + " http.proxy.",
                            "请检查该地址是否有服务在监听，以及网络是否允许访问。如果必须经过代理，请设置 http.proxy。");
            case TLS -> remedyOfTls();
            case SEND ->
                    new Bilingual(
                            "Check the network between this machine and the service.",
                            "请检查本机与服务之间的网络。");
            case RECEIVE -> remedyOfResponse();
        };
    }

    private Bilingual remedyOfTls() {
        return certificateRejected
                ? new Bilingual(
                        "The certificate is for another host, has expired, or is of an authority that"
                                + " neither this Java nor http.sslContext knows. If a proxy of your"
                                + " company replaces it on purpose, set http.sslContext.",
                        "证书与主机名不符、已过期，或其签发机构不受本机 Java 或 http.sslContext 信任。"
                                + "如果是公司代理有意替换证书，请设置 http.sslContext。")
                : new Bilingual(
                        "Check that the endpoint's port speaks https, and that no firewall or proxy"
                                + " interrupts TLS. The cause has the details.",
                        "请检查 Endpoint 的端口是否提供 https，以及防火墙或代理是否中断了 TLS 连接。详情见异常的 cause。");
    }

    private Bilingual remedyOfUnsent() {
        return switch (phase) {
            case SEND ->
                    new Bilingual("Check the file or the source of the picture.", "请检查图片文件或图片来源。");
            case POOL ->
                    new Bilingual(
                            "Make fewer calls at the same time, or give the client an executor with"
                                    + " more threads.",
                            "请减少并发调用，或为客户端设置线程更多的执行器。");
            default ->
                    new Bilingual(
                            "If you run the storage in a private network, set"
                                    + " storageAtPrivateAddresses.",
                            "如果存储服务部署在内网，请设置 storageAtPrivateAddresses。");
        };
    }

    private Bilingual remedyOfResponse() {
        if (isOfAnotherServer(httpStatus, contentType)) {
            return new Bilingual(
                    "Check the endpoint and http.proxy. A proxy, a gateway or the login page of a"
                            + " network may have responded.",
                    "请检查 Endpoint 和 http.proxy 设置。响应可能来自代理、网关或网络的登录页面。");
        }
        return timeout
                ? new Bilingual(
                        "Check the network, and whether timeouts.response and timeouts.total are"
                                + " long enough.",
                        "请检查网络，以及 timeouts.response 和 timeouts.total 是否足够长。")
                : new Bilingual(
                        "Check the endpoint, and what stands between this machine and the service.",
                        "请检查 Endpoint，以及本机与服务之间的网络设备。");
    }
}

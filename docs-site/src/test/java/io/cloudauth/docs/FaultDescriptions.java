package io.cloudauth.docs;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.response.ApiResponseReader;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.error.ApiFamily;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Descriptions of the faults in the fault matrix, in both languages. */
final class FaultDescriptions {

    private FaultDescriptions() {}

    /** Returns the fault of an error code: reads a response with it. */
    static Fault of(ApiFamily family, String code) {
        ResponseFamily responses =
                switch (family) {
                    case COMMON -> ResponseFamily.COMMON;
                    case LEGACY -> ResponseFamily.LEGACY;
                    case FACE -> ResponseFamily.FACE;
                    case META -> ResponseFamily.META;
                };
        boolean inTheBody = family == ApiFamily.FACE || family == ApiFamily.META;
        int status = inTheBody ? 200 : 400;
        String body = "{\"RequestId\":\"r\",\"Code\":\"" + code.replace("*", "Any") + "\"}";
        try {
            new ApiResponseReader()
                    .read(responses, status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        } catch (AttemptFailure failure) {
            return failure.fault();
        }
        throw new IllegalStateException(
                "A response with the error code " + code + " was read as a success");
    }

    static String describe(Fault fault, Language language) {
        return switch (fault) {
            case NO_TURN ->
                    language.choose(
                            "The rate limiter granted no turn before the total timeout.",
                            "限流器在总超时内未放行。");
            case NAME_NOT_RESOLVED ->
                    language.choose("The host name could not be resolved.", "域名解析失败。");
            case NAME_LOOKUP_TIMEOUT ->
                    language.choose(
                            "The host name was not resolved within the connect timeout.",
                            "在连接超时内未能解析域名。");
            case CONNECTION_REFUSED -> language.choose("The connection was refused.", "连接被拒绝。");
            case PRIVATE_ADDRESS ->
                    language.choose(
                            "The image storage, or a link to an image, has a private address.",
                            "图片存储或图片链接指向内网地址。");
            case CONNECT_TIMEOUT ->
                    language.choose(
                            "No connection was established within the connect timeout.",
                            "在连接超时内未能建立连接。");
            case PROXY_FAILED ->
                    language.choose(
                            "The proxy responded to CONNECT with 5xx.", "代理对 CONNECT 返回 5xx。");
            case PROXY_REFUSED ->
                    language.choose(
                            "The proxy responded to CONNECT with 407 or another 4xx.",
                            "代理对 CONNECT 返回 407 或其他 4xx。");
            case POOL_EXHAUSTED ->
                    language.choose(
                            "The pool had no free connection within the acquire timeout.",
                            "连接池在获取连接的超时内没有空闲连接。");
            case TLS_CUT ->
                    language.choose(
                            "The connection was lost during the TLS handshake.", "TLS 握手期间连接断开。");
            case TLS_UNTRUSTED ->
                    language.choose(
                            "The certificate is not trusted, or does not match the host name.",
                            "证书不受信任，或与主机名不符。");
            case LOST_BEFORE_SENDING ->
                    language.choose(
                            "The connection was lost while the client recorded the submission, before it sent it.",
                            "客户端在发送前记录提交时，连接断开。");
            case NOT_RECORDED ->
                    language.choose(
                            "The submission log could not record the submission: it failed, did not respond"
                                    + " in time, or the entry was lost.",
                            "提交记录未能写入：写入失败、未及时响应，或该记录已丢失。");
            case DEADLINE_BEFORE_SENDING ->
                    language.choose(
                            "The total timeout passed before anything was sent.", "发送之前总超时已到。");
            case INTERRUPTED_BEFORE_SENDING ->
                    language.choose(
                            "The call was interrupted or cancelled before anything was sent.",
                            "发送之前，线程被中断或调用被取消。");
            case CLOSED_BEFORE_SENDING ->
                    language.choose(
                            "The client was closed before anything was sent.", "发送之前客户端已关闭。");
            case LOST_WHILE_SENDING ->
                    language.choose("The connection was lost while sending.", "发送过程中连接断开。");
            case NO_ANSWER ->
                    language.choose("No response within the response timeout.", "在响应超时内没有收到响应。");
            case ANSWER_CUT ->
                    language.choose(
                            "The connection was lost or reset during the response.", "响应中断或连接被重置。");
            case ANSWER_BROKEN ->
                    language.choose(
                            "The compression or framing of the response is invalid.",
                            "响应的压缩或分块格式无效。");
            case ANSWER_TOO_LARGE -> language.choose("The response exceeds 8 MiB.", "响应超过 8 MiB。");
            case DEADLINE_WHILE_WAITING ->
                    language.choose(
                            "The total timeout passed while the client waited for the response or read it.",
                            "等待或接收响应时总超时已到。");
            case INTERRUPTED_AFTER_SENDING ->
                    language.choose(
                            "The call was interrupted or cancelled after the client had begun to send.",
                            "开始发送之后，线程被中断或调用被取消。");
            case CLOSED_AFTER_SENDING ->
                    language.choose(
                            "The client was closed after it had begun to send.", "开始发送之后客户端被关闭。");
            case ANSWER_REPEATED ->
                    language.choose(
                            "The request ID was already received on this connection: the response belongs to another"
                                    + " request.",
                            "该连接上已收到过此请求 ID：响应属于另一个请求。");
            case ANSWER_UNREADABLE ->
                    language.choose(
                            "2xx with a body that is empty, not JSON, or not of the expected structure.",
                            "2xx，但响应体为空、不是 JSON 或结构不符。");
            case SERVER_ERROR_WITHOUT_CODE ->
                    language.choose("5xx without a readable code.", "5xx，没有可读的错误码。");
            case REQUEST_TIMEOUT_WITHOUT_CODE ->
                    language.choose("408 without a readable code.", "408，没有可读的错误码。");
            case REFUSED_WITHOUT_CODE ->
                    language.choose(
                            "Another 4xx without a readable code, probably a page of a proxy.",
                            "其他 4xx，没有可读的错误码：可能是代理的页面。");
            case REDIRECTED ->
                    language.choose("3xx: the client never follows redirects.", "3xx：客户端从不跟随重定向。");
            case THROTTLED ->
                    language.choose(
                            "Throttling: a throttling code of the table with 4xx or 503, or 429 without a code.",
                            "限流：4xx 或 503 且带有表中的限流错误码，或 429 且没有错误码。");
            case SERVICE_FAILED ->
                    language.choose(
                            "A code for an internal failure of the service.", "错误码表示服务内部错误。");
            case NONCE_USED -> language.choose("The nonce was already used.", "随机数已被使用过。");
            case CLOCK_OFF ->
                    language.choose(
                            "The local clock is wrong. The client corrects it by the date of the response.",
                            "本机时钟有偏差；客户端按响应的日期校正。");
            case SESSION_CREDENTIALS_ENDED ->
                    language.choose(
                            "The session credentials have expired. The client resolves new ones.",
                            "临时访问凭据已过期；客户端重新获取。");
            case REFUSED ->
                    language.choose(
                            "Another code of the table: the service refused the request.",
                            "表中的其他错误码：服务拒绝了请求。");
            case CLOCK_OFF_UNCERTAIN ->
                    language.choose(
                            "The same as CLOCK_OFF, with 2xx, 3xx, 408 or 5xx.",
                            "同 CLOCK_OFF，但状态为 2xx、3xx、408 或 5xx。");
            case SESSION_CREDENTIALS_UNCERTAIN ->
                    language.choose(
                            "The same as SESSION_CREDENTIALS_ENDED, with 2xx, 3xx, 408 or 5xx.",
                            "同 SESSION_CREDENTIALS_ENDED，但状态为 2xx、3xx、408 或 5xx。");
            case REFUSAL_UNCERTAIN ->
                    language.choose(
                            "A code that is not in the table, or whose HTTP status does not prove that the"
                                    + " request was not processed.",
                            "表中没有的错误码，或其 HTTP 状态不能证明请求未被处理。");
            case VERDICT_CONTRADICTED ->
                    language.choose(
                            "A verdict together with an error code or an error status, or two different verdicts.",
                            "认证结果与错误码或错误状态同时出现，或出现两个不同的认证结果。");
        };
    }
}

package io.cloudauth.docs;

import io.cloudauth.core.internal.answer.AnswerReader;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.error.ErrorKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The rows of the fault matrix, in words. */
final class Faults {

    private Faults() {}

    /** The row under which a code of this kind falls: found by reading an answer that has one. */
    static Fault of(ErrorKind kind) {
        String code = kind.codes().stream().findFirst().orElse("Unheard.Of").replace("*", "Any");
        String answer = "{\"RequestId\":\"r\",\"Code\":\"" + code + "\"}";
        try {
            new AnswerReader().read(400, Map.of(), answer.getBytes(StandardCharsets.UTF_8));
        } catch (AttemptFailure failure) {
            return failure.fault();
        }
        throw new IllegalStateException("an answer with an error code was taken for a success");
    }

    static String sentence(Fault fault, Language language) {
        return switch (fault) {
            case NAME_NOT_RESOLVED -> language.choose("The name was not resolved.", "域名解析失败。");
            case NAME_LOOKUP_TIMEOUT ->
                    language.choose(
                            "The name was not resolved within the connect timeout.",
                            "在连接超时内未能解析域名。");
            case CONNECTION_REFUSED -> language.choose("The connection was refused.", "连接被拒绝。");
            case PRIVATE_ADDRESS ->
                    language.choose(
                            "The storage of pictures, or a link to one, has a private address.",
                            "图片的存储地址或链接指向内网地址。");
            case CONNECT_TIMEOUT ->
                    language.choose("No connection within the connect timeout.", "在连接超时内未能建立连接。");
            case PROXY_FAILED ->
                    language.choose("The proxy answered 5xx to CONNECT.", "代理对 CONNECT 返回 5xx。");
            case PROXY_REFUSED ->
                    language.choose(
                            "The proxy answered 407 or another 4xx to CONNECT.",
                            "代理对 CONNECT 返回 407 或其他 4xx。");
            case POOL_EXHAUSTED ->
                    language.choose(
                            "No connection of the pool was free in time.", "连接池在等待时间内没有空闲连接。");
            case TLS_CUT -> language.choose("The TLS handshake was cut.", "TLS 握手中断。");
            case TLS_UNTRUSTED ->
                    language.choose("The certificate or host name is not trusted.", "证书或主机名不受信任。");
            case LOST_BEFORE_SENDING ->
                    language.choose(
                            "The connection was lost while the submission was recorded.",
                            "记录提交时连接断开。");
            case NOT_RECORDED ->
                    language.choose(
                            "The submission log did not record the sending: it failed, did not respond"
                                    + " in time, or the entry was lost.",
                            "提交记录没有记下本次发送：记录失败、未及时响应，或已失去该记录。");
            case DEADLINE_BEFORE_SENDING ->
                    language.choose(
                            "The total timeout passed before anything was sent.", "发送之前总超时已到。");
            case INTERRUPTED_BEFORE_SENDING ->
                    language.choose(
                            "Interrupted or cancelled before anything was sent.",
                            "发送之前线程被中断或调用被取消。");
            case CLOSED_BEFORE_SENDING ->
                    language.choose(
                            "The client was closed before anything was sent.", "发送之前客户端已关闭。");
            case LOST_WHILE_SENDING ->
                    language.choose("The connection was lost while sending.", "发送过程中连接断开。");
            case NO_ANSWER ->
                    language.choose("No answer within the response timeout.", "在响应超时内没有应答。");
            case ANSWER_CUT -> language.choose("The answer was cut or reset.", "应答中断或连接被重置。");
            case ANSWER_BROKEN ->
                    language.choose(
                            "The answer's compression or framing is broken.", "应答的压缩或分块格式损坏。");
            case ANSWER_TOO_LARGE -> language.choose("The answer is over 8 MiB.", "应答超过 8 MiB。");
            case DEADLINE_WHILE_WAITING ->
                    language.choose(
                            "The total timeout passed while the answer was awaited or came in.",
                            "等待或接收应答时总超时已到。");
            case INTERRUPTED_AFTER_SENDING ->
                    language.choose(
                            "Interrupted or cancelled once something was sent.",
                            "开始发送之后线程被中断或调用被取消。");
            case CLOSED_AFTER_SENDING ->
                    language.choose(
                            "The client was closed once something was sent.", "开始发送之后客户端被关闭。");
            case ANSWER_REPEATED ->
                    language.choose(
                            "The connection has brought this request ID before: another request's response.",
                            "该连接上出现过这个请求 ID：是别的请求的应答。");
            case ANSWER_UNREADABLE ->
                    language.choose(
                            "2xx that is empty, no JSON, or of another shape.",
                            "2xx，但为空、不是 JSON 或结构不符。");
            case SERVER_ERROR_WITHOUT_CODE ->
                    language.choose("5xx without a readable code.", "5xx，没有可读的错误码。");
            case REQUEST_TIMEOUT_WITHOUT_CODE ->
                    language.choose("408 without a readable code.", "408，没有可读的错误码。");
            case REFUSED_WITHOUT_CODE ->
                    language.choose(
                            "Another 4xx without a readable code: a proxy's page.",
                            "其他 4xx，没有可读的错误码：可能是代理的页面。");
            case REDIRECTED -> language.choose("3xx, which is never followed.", "3xx，从不跟随跳转。");
            case THROTTLED ->
                    language.choose(
                            "Throttling: a listed code by 4xx or 503, or 429 without a code.",
                            "限流：4xx 或 503 带有表中的限流错误码，或 429 且没有错误码。");
            case SERVICE_FAILED ->
                    language.choose("A code that says that the service failed.", "错误码表示服务内部错误。");
            case NONCE_USED -> language.choose("The nonce was used before.", "随机数已被使用。");
            case CLOCK_OFF ->
                    language.choose(
                            "The clock is off; corrected by the answer's date.", "时钟偏差；按应答的日期校正。");
            case SESSION_CREDENTIALS_ENDED ->
                    language.choose(
                            "The session credentials have ended; others are asked for.",
                            "会话凭证已过期；重新获取。");
            case REFUSED ->
                    language.choose(
                            "Another listed code that says that the request was refused.",
                            "表中其他表示请求被拒绝的错误码。");
            case CLOCK_OFF_UNCERTAIN ->
                    language.choose(
                            "The same as CLOCK_OFF by 2xx, 3xx, 408 or 5xx.",
                            "同 CLOCK_OFF，但状态为 2xx、3xx、408 或 5xx。");
            case SESSION_CREDENTIALS_UNCERTAIN ->
                    language.choose(
                            "The same as SESSION_CREDENTIALS_ENDED by 2xx, 3xx, 408 or 5xx.",
                            "同 SESSION_CREDENTIALS_ENDED，但状态为 2xx、3xx、408 或 5xx。");
            case REFUSAL_UNCERTAIN ->
                    language.choose(
                            "A code that is in no table, or one whose HTTP status does not prove that nothing"
                                    + " was processed.",
                            "表中没有的错误码，或其 HTTP 状态不能证明请求未被处理。");
            case VERDICT_CONTRADICTED ->
                    language.choose(
                            "A verdict beside an error code or a failing status, or two verdicts that differ.",
                            "认证结果与错误码或失败状态同时出现，或两个认证结果不一致。");
        };
    }
}

package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.http.Delivery;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.text.JsonText;
import io.cloudauth.emulator.internal.text.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, and what a fault makes of them. */
final class Rendering {

    private static final byte[] GARBAGE = {0, (byte) 0xff, 'n', 'o', '{', (byte) 0x80, '<', 7};

    private Rendering() {}

    static Response render(Arrival arrival, int status, String root, Map<String, Object> fields) {
        return arrival.wantsJson()
                ? Response.of(status, "application/json;charset=utf-8", JsonText.write(fields))
                : Response.of(status, "text/xml;charset=utf-8", XmlText.write(root, fields));
    }

    static Map<String, Object> error(String requestId, RefusedException refusal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("RequestId", requestId);
        fields.put("HostId", "cloudauth-emulator");
        fields.put("Code", refusal.code());
        fields.put("Message", refusal.text());
        fields.put("Recommend", "https://api.aliyun.com/troubleshoot?q=" + refusal.code());
        return fields;
    }

    /** The code in place of an answer that a fault orders, or null. */
    static @Nullable RefusedException refusal(Fault fault) {
        if (fault.kind() != Fault.Kind.CODE) {
            return null;
        }
        RefusedException usual = Refusals.byCode(fault.code());
        int status = fault.status() == 0 ? usual.status() : fault.status();
        return new RefusedException(status, usual.code(), usual.text());
    }

    static Response apply(@Nullable Fault fault, Response response) {
        if (fault == null) {
            return response;
        }
        Response late = response.after(fault.pause());
        return switch (fault.kind()) {
            case DELAY, CODE -> late;
            case STATUS -> page(fault.status()).after(fault.pause());
            case CUT -> late.delivered(Delivery.CUT);
            case RESET -> late.delivered(Delivery.RESET);
            case TRUNCATE -> late.delivered(Delivery.TRUNCATED);
            case DRIP -> late.delivered(Delivery.DRIPPED);
            case GARBAGE -> late.withBody(GARBAGE.clone());
            case WRONG_LENGTH -> late.delivered(Delivery.WRONG_LENGTH);
        };
    }

    private static Response page(int status) {
        String html =
                "<html><head><title>"
                        + status
                        + "</title></head><body><h1>"
                        + status
                        + "</h1><hr>a gateway before the service</body></html>";
        return Response.of(
                status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
}

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

/** The serialization of API responses, and the application of faults to responses. */
final class Rendering {

    private static final byte[] GARBAGE = {0, (byte) 0xff, 'n', 'o', '{', (byte) 0x80, '<', 7};

    private Rendering() {}

    static Response render(ApiCall call, int status, String root, Map<String, Object> fields) {
        return call.wantsJson()
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

    /** Returns the error that a fault of the kind CODE causes, or null for other kinds. */
    static @Nullable RefusedException refusal(Fault fault) {
        if (fault.kind() != Fault.Kind.CODE) {
            return null;
        }
        RefusedException byCode = Refusals.byCode(fault.code());
        int status = fault.status() == 0 ? byCode.status() : fault.status();
        return new RefusedException(status, byCode.code(), byCode.text());
    }

    static Response apply(@Nullable Fault fault, Response response) {
        if (fault == null) {
            return response;
        }
        Response delayed = response.withPause(fault.pause());
        return switch (fault.kind()) {
            case DELAY, CODE -> delayed;
            case STATUS -> page(fault.status()).withPause(fault.pause());
            case CUT -> delayed.withDelivery(Delivery.CUT);
            case RESET -> delayed.withDelivery(Delivery.RESET);
            case TRUNCATE -> delayed.withDelivery(Delivery.TRUNCATED);
            case DRIP -> delayed.withDelivery(Delivery.DRIPPED);
            case GARBAGE -> delayed.withBody(GARBAGE.clone());
            case WRONG_LENGTH -> delayed.withDelivery(Delivery.WRONG_LENGTH);
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

package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.product.LegacyProduct;
import io.cloudauth.examples.h5.verification.Verdicts;
import io.cloudauth.examples.h5.verification.Verifications;
import io.cloudauth.face.FaceCallback;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoints for callbacks of the service. They accept every HTTP method, because the vendor
 * does not document for both products which one callbacks use. Nothing that the request contains is
 * trusted: it only makes the application request the result.
 */
@RestController
class CallbackController {
    private final Verifications verifications;
    private final Verdicts verdicts;
    private final ObjectProvider<LegacyProduct> legacy;

    CallbackController(
            Verifications verifications, Verdicts verdicts, ObjectProvider<LegacyProduct> legacy) {
        this.verifications = verifications;
        this.verdicts = verdicts;
        this.legacy = legacy;
    }

    /** Handles a callback of the financial-grade product. */
    @RequestMapping("/callback/face/{number}")
    ResponseEntity<Void> face(
            HttpServletRequest request,
            @PathVariable("number") String number,
            @RequestParam(name = "callbackToken", defaultValue = "") String token) {
        return FaceCallback.parse(request.getQueryString(), token)
                .flatMap(hint -> verifications.findByCallback(number, token))
                .map(verdicts::refreshed)
                .map(verification -> status(HttpStatus.OK))
                .orElseGet(() -> status(HttpStatus.NOT_FOUND));
    }

    /** Handles a callback of the legacy product. */
    @RequestMapping("/callback/{secret}")
    ResponseEntity<Void> legacy(HttpServletRequest request, @PathVariable("secret") String secret)
            throws IOException {
        LegacyProduct product = legacy.getIfAvailable();
        return product == null
                ? status(HttpStatus.NOT_FOUND)
                : status(
                        HttpStatusCode.valueOf(
                                product.handle(secret, request.getInputStream()).httpStatus()));
    }

    private static ResponseEntity<Void> status(HttpStatusCode status) {
        return ResponseEntity.status(status).build();
    }
}

package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Callbacks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for callbacks of the service. It accepts every HTTP method, because the vendor does
 * not document which one callbacks use. Nothing that the request contains is trusted.
 */
@RestController
class CallbackController {
    private final Callbacks callbacks;

    CallbackController(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @RequestMapping("/callback/{secret}")
    ResponseEntity<Void> callback(HttpServletRequest request, @PathVariable("secret") String secret)
            throws IOException {
        return ResponseEntity.status(
                        callbacks.handle(secret, request.getInputStream()).httpStatus())
                .build();
    }
}

package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.verification.Callbacks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the service calls back, by whatever method: no public source says which. Nothing in the
 * request is read.
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
                        callbacks.received(secret, request.getInputStream()).httpStatus())
                .build();
    }
}

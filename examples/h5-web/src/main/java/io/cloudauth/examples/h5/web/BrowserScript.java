package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.Site;
import io.cloudauth.examples.h5.product.Product;
import io.cloudauth.spring.CloudAuthConnectionDetails;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The script that defines getMetaInfo() in the browser: the vendor's, or in the demo the
 * emulator's. Only the page that begins a verification loads it. Thread-safe.
 */
@Component
public class BrowserScript {
    private static final String OF_EMULATOR = "/_emulator/metainfo.js";

    private final Product product;
    private final H5Properties properties;
    private final Site site;
    private final CloudAuthConnectionDetails service;

    BrowserScript(
            Product product,
            H5Properties properties,
            Site site,
            CloudAuthConnectionDetails service) {
        this.product = product;
        this.properties = properties;
        this.site = site;
        this.service = service;
        if (product.needsMetaInfo() && properties.metaInfoScript().isBlank() && !site.isDemo()) {
            throw new IllegalStateException(
                    "h5.meta-info-script is not set: set it to the address of the vendor's script,"
                            + " which defines getMetaInfo()");
        }
    }

    /** Returns the address of the script; empty if the product needs no MetaInfo. */
    public Optional<String> address() {
        if (!product.needsMetaInfo()) {
            return Optional.empty();
        }
        return Optional.of(
                properties.metaInfoScript().isBlank()
                        ? emulator() + OF_EMULATOR
                        : properties.metaInfoScript());
    }

    /**
     * Returns the Content-Security-Policy of the page that begins a verification. It allows the
     * script, and a redirect from the form to the service's page. The hosts of that page are not
     * documented by the vendor, so any https address is allowed.
     */
    public String contentSecurityPolicy() {
        String scripts = address().map(address -> " " + origin(address)).orElse("");
        String pages = site.isDemo() ? " " + origin(emulator()) : "";
        return "default-src 'none'; style-src 'self'; script-src 'self'"
                + scripts
                + "; img-src 'self'; connect-src 'self'; form-action 'self' https:"
                + pages
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Returns the address of the emulator, which the demo uses. */
    private String emulator() {
        return Objects.requireNonNull(service.getEndpoint(), "the demo has an emulator");
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}

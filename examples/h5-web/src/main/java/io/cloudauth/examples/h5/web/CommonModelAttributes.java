package io.cloudauth.examples.h5.web;

import io.cloudauth.examples.h5.H5Properties;
import io.cloudauth.examples.h5.Site;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The model attributes of all pages. */
@ControllerAdvice
class CommonModelAttributes {
    private final Site site;
    private final H5Properties properties;

    CommonModelAttributes(Site site, H5Properties properties) {
        this.site = site;
        this.properties = properties;
    }

    /** Returns whether the page shows the notice that this is a demo. */
    @ModelAttribute("demo")
    boolean demo() {
        return site.isDemo();
    }

    /** Returns the name of the product, for the texts that differ. */
    @ModelAttribute("product")
    String product() {
        return properties.product().name();
    }

    /**
     * Returns the path to which the language switch leads. A page that answers a form has no
     * address of its own.
     */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return failed == null ? request.getServletPath() : "/";
    }
}

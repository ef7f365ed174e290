package io.cloudauth.examples.h5;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The Spring Security configuration: CSRF tokens for all forms, and headers that forbid browsers to
 * load anything from other hosts.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Allows styles, scripts and images of this host only, nothing inline, and no frames. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http
                // all pages are public; the controllers look up data by its owner
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // the service has no session here; the secret in the link authenticates a callback
                .csrf(csrf -> csrf.ignoringRequestMatchers("/callback/*"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                c -> c.policyDirectives(CONTENT_POLICY))
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .permissionsPolicyHeader(
                                                p ->
                                                        p.policy(
                                                                "camera=(), microphone=(),"
                                                                        + " geolocation=()"))
                                        .crossOriginOpenerPolicy(
                                                c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}

package io.cloudauth.examples.h5;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** CSRF tokens for every form, and headers that let a browser load nothing from elsewhere. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Own style, script and pictures; nothing inline, nothing from another host, in no frame. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http
                // everybody may come; what belongs to one person is looked up by its owner
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // the service has no session of ours: a callback is known by its secret link
                .csrf(csrf -> csrf.ignoringRequestMatchers("/callback/*"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(c -> c.policyDirectives(CONTENT))
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

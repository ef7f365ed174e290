package io.cloudauth.spring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * A condition on {@code cloudauth.enabled}. Default: {@code true}.
 *
 * <p>It binds the value in the same way as the other properties, so an invalid value stops the
 * application at startup. Spring Boot's own condition would treat an invalid value as {@code false}
 * without a message.
 */
final class EnabledCondition extends SpringBootCondition {
    private static final String PROPERTY = "cloudauth.enabled";

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean enabled =
                Binder.get(context.getEnvironment()).bind(PROPERTY, Boolean.class).orElse(true);
        return new ConditionOutcome(
                enabled,
                ConditionMessage.forCondition(ConditionalOnCloudAuth.class)
                        .because(PROPERTY + " is " + enabled));
    }
}

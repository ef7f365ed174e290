package io.cloudauth.spring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Reads {@code cloudauth.enabled} as the other properties are read: what is neither yes nor no
 * stops the start, where Boot's own condition would take it for a no and say nothing.
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

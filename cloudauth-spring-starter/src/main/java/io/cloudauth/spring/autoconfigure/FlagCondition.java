package io.cloudauth.spring.autoconfigure;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The condition of {@link ConditionalOnFlag}.
 *
 * <p>It binds the value in the same way as the other properties, so an invalid value stops the
 * application at startup. Spring Boot's own condition would treat an invalid value as {@code false}
 * without a message.
 */
final class FlagCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        List<String> off =
                metadata.getAnnotations().stream(ConditionalOnFlag.class)
                        .filter(flag -> !isOn(context, flag))
                        .map(flag -> flag.getString("name"))
                        .toList();
        return new ConditionOutcome(
                off.isEmpty(),
                ConditionMessage.forCondition(ConditionalOnFlag.class)
                        .because(off.isEmpty() ? "all are true" : off + " is false"));
    }

    private static boolean isOn(
            ConditionContext context, MergedAnnotation<ConditionalOnFlag> flag) {
        return Binder.get(context.getEnvironment())
                .bind(flag.getString("name"), Boolean.class)
                .orElse(flag.getBoolean("byDefault"));
    }
}

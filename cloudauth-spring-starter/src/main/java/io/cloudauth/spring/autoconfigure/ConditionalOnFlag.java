package io.cloudauth.spring.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * A condition that matches if a property is {@code true}. Spring Boot's own {@code
 * ConditionalOnBooleanProperty} is missing before Boot 3.5.
 */
@Documented
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(FlagCondition.class)
@interface ConditionalOnFlag {

    /** Returns the name of the property. */
    String name();

    /** Returns whether the condition matches if the property is not set. */
    boolean byDefault() default false;
}

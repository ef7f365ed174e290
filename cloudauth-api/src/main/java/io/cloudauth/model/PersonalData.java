package io.cloudauth.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is, or gives, information about a person: a type of values, the accessor or component
 * that holds one, the setter that takes one. Who keeps, shows or sends what comes from there
 * handles personal information; {@code docs/personal-information.md} says what follows from that.
 *
 * <p>It marks and changes nothing: what keeps such a value out of logs is its type. It is there at
 * run time so that an application can look for it in checks of its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.TYPE,
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT
})
public @interface PersonalData {}

package io.cloudauth.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mark for personal information. It marks types that contain personal information, and accessors,
 * record components and setters whose values are personal information. If an application stores,
 * shows or sends such a value, it processes personal information; see {@code
 * docs/personal-information.md} for the consequences.
 *
 * <p>The annotation has no effect of its own. The type of a value keeps the value out of logs. The
 * annotation is available at run time, so that the tests of an application can look for it.
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

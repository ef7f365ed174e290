package io.cloudauth.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class an emulator and a client as parameters: {@code CloudAuthEmulator} and
 * {@code CloudAuthClient}, of constructors, tests and their before- and after-methods. What lives
 * how long is as with a static {@link CloudAuthExtension}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CloudAuthParameters.class)
public @interface CloudAuthTest {}

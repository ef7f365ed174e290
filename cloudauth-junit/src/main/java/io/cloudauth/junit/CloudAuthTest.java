package io.cloudauth.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An annotation for a test class that injects an emulator and a client as parameters.
 *
 * <p>Constructors, test methods and their before and after methods may declare parameters of the
 * types {@code CloudAuthEmulator}, {@code CloudAuthClient}, {@code FaceVerifyClient} and {@code
 * MetaVerifyClient}. The emulator and the client live as long as the test class, as with a {@link
 * CloudAuthExtension} in a static field. The emulator is reset before every test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CloudAuthParameters.class)
public @interface CloudAuthTest {}

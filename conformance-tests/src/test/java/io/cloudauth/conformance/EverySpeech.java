package io.cloudauth.conformance;

import io.cloudauth.conformance.vendor.StockSdk.Speech;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test that the vendor's client passes in every way in which it can speak.
 *
 * <p>All but one: with ACS3-HMAC-SHA256 that client does not sign the host, and the emulator
 * refuses what does not.
 */
@ParameterizedTest
@EnumSource(value = Speech.class, mode = EnumSource.Mode.EXCLUDE, names = "ACS3_JSON")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface EverySpeech {}
